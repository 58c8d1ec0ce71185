"""Without any one gate the default is no longer the careful one, and the theorem says so."""

from dataclasses import replace

import pytest

from restride.guideline.load import load_library
from restride.verify.bench import Bench
from restride.verify.gates import gates
from restride.verify.properties import careful_default

_LIBRARY = load_library()
_GATES = list(gates(_LIBRARY.default))


def test_the_default_has_gates_of_every_kind() -> None:
    names = {gate.name for gate in _GATES}
    assert {"twelve_preparation_weeks", "physio_cleared_running", "screening_complete", "rule red_sign"} <= names


@pytest.mark.slow
@pytest.mark.parametrize("gate", _GATES, ids=lambda gate: gate.name)
def test_the_theorem_fails_readably_without(gate) -> None:
    weaker = {**_LIBRARY.guidelines, _LIBRARY.default.id: gate.without}
    bench = Bench(replace(_LIBRARY, guidelines=weaker))
    examples = (one for voice in bench.guidelines for one in careful_default.on_vectors(bench, voice))
    found = next(examples, None)
    assert found is not None, f"nothing notices that {gate.name} is gone"
    assert ":" in found.says
    assert found.events


def test_the_theorem_holds_with_every_gate() -> None:
    bench = Bench(_LIBRARY)
    assert [one.says for voice in bench.guidelines for one in careful_default.on_vectors(bench, voice)] == []


def test_no_more_is_excepted_than_the_rulings_allow() -> None:
    """Rulings 30 name three points: Jawad's 20 repetitions, Jawad's sleep and stress, North Shore's walking goal."""
    excepted = [one for guideline in _LIBRARY.guidelines.values() for one in guideline.exceptions]
    assert len(excepted) == 3
