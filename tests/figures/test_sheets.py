"""The sheets to look through the figures on."""

from gallery import figures as sheets


def test_a_row_shows_the_still_picture_and_four_moments():
    [row] = sheets._rows(["hop"])
    assert row.count("<svg") == 5
    assert row.count('class="still"') == 1
    assert [f'data-at="{moment}"' in row for moment in sheets.MOMENTS] == [True] * 4


def test_each_figure_is_on_the_sheets_once():
    ids = sheets._each_once()
    assert len(ids) == len(set(ids))
    assert {"hop", "squat_body_weight", "swim"} <= set(ids)
    assert "body_weight_squat" not in ids


def test_a_name_without_a_figure_is_refused(monkeypatch, capsys):
    monkeypatch.setattr(sheets, "chromium", lambda: "/nowhere")
    assert sheets.main(["--only", "flying"]) == 1
    assert "no figure for flying" in capsys.readouterr().err


def test_without_a_browser_it_says_so(monkeypatch, capsys):
    monkeypatch.setattr(sheets, "chromium", lambda: None)
    assert sheets.main([]) == 1
    assert "Chromium is not there" in capsys.readouterr().err
