"""The closed vocabulary of the guideline language: measures, effects and the words they take.

A measure turns a history into one quantity. Its meaning for each day is told by the spec tests, whose tables are
rendered into `docs/guideline-format.md`.
"""

from dataclasses import dataclass

VERDICTS = ("refer", "pause", "ask", "step_back", "hold", "progress")
URGENCIES = ("none", "adjust", "days", "today", "now")
URGENT = ("today", "now")
BLOCKS = ("running", "impact", "load", "all")
PHASES = (
    "recover", "foundation", "strength", "readiness", "walk_run", "run", "build", "closed",
)  # fmt: skip
ACTIVITIES = (
    "walk", "walk_run", "run", "strength", "pelvic_floor", "breathing", "mobility", "low_impact",
)  # fmt: skip
EFFECTS = (*VERDICTS, "advise")
CHANGED_BY = ("her", "training", "recovery", "clinician", "time")
SCOPES = ("assessment", "impact", "running", "threshold", "with_pessary")
OUTCOMES = ("cleared", "cleared_with_conditions", "not_yet")
SIGN_OFF_KINDS = (
    "postnatal_check", "pelvic_health_assessment", "return_to_run", "early_start", "threshold_work",
    "technique_check", "medical_go_ahead",
)  # fmt: skip
RECORDED = ("pregnancy_reported", "loss_recorded")
CHANGES = ("run_minutes", "frequency", "terrain", "pace", "buggy", "distance")
ANSWER_KINDS = ("graded", "yes_no", "score", "number", "choice", "several", "date")
EVIDENCE_STATUS = ("read", "secondary", "unverified", "computed", "policy")

MESSAGES = (
    "bad_correction", "birth_long_ago", "birth_rough", "birth_unconfirmed", "clash", "compare_agree_no",
    "compare_agree_yes", "compare_alone", "compare_also", "compare_ask", "compare_closed", "compare_differ",
    "compare_earliest", "compare_fallback", "compare_milder", "compare_not_yet", "compare_open", "compare_open_but",
    "compare_overlay", "compare_own_policy", "compare_permission", "compare_same_reason", "compare_source",
    "compare_talk", "compare_title", "compare_who_clinician", "compare_who_her", "compare_who_recovery",
    "compare_who_time", "compare_who_training", "compare_yes", "credit_told", "crisis", "emergency", "help_anything",
    "limits", "limits_of_advice", "no_birth", "no_longer", "not_known", "other_guideline", "plan_changed",
    "told_by_her", "unpermitted_run", "urgent", "voice_allows_more", "voice_changed", "voice_from_tomorrow",
    "voice_same", "voice_says_not_yet", "voice_says_yes", "voice_still_waits", "walk_instead",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of a measure: its unit where it is a number, else the words or names it takes."""

    unit: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """One word of the language: what it reads, its keys, its unit, and the sentence that says what it means.

    `reads`: `questions`, `tests`, `activities`, `kinds` (of sign-off), `rules`, `record` or `course`.
    `unit`: the unit of the result; `""` takes the unit of what it reads; `words` gives words.
    """

    says: str
    reads: str
    unit: str
    settings: tuple[tuple[str, Setting], ...] = ()

    def setting(self, key: str) -> Setting | None:
        """The setting of that name."""
        return dict(self.settings).get(key)


_DAYS = Setting(unit="days")
_NEEDED_DAYS = Setting(unit="days", required=True)

MEASURES: dict[str, Measure] = {
    "latest": Measure("The latest answer still standing; of two on one day the worse.", "questions", ""),
    "told": Measure(
        "How many of these answers stand now and are among the words, at least, or below what is named; "
        "silence counts none.",
        "questions",
        "times",
        (("is_one_of", Setting()), ("at_least", Setting(unit="answer")), ("below", Setting(unit="answer"))),
    ),
    "listed": Measure(
        "Whether the standing answer ticks a sign of the tier; a whole list marked unsure is `unsure`.",
        "questions",
        "words",
        (("tier", Setting(required=True)),),
    ),
    "ever": Measure(
        "The worst answer dated at least so many days after birth; known only while an answer stands.",
        "questions",
        "",
        (("from_day", _DAYS),),
    ),
    "clean_span": Measure(
        "Days in a row, up to today, that answers speak of and all of them clean.",
        "questions",
        "days",
        (("from_day", _DAYS),),
    ),
    "episodes": Measure(
        "Episodes of any of these symptoms in the last days; reports closer than `apart` days are one.",
        "questions",
        "times",
        (("within_days", _NEEDED_DAYS), ("apart", _NEEDED_DAYS), ("from_day", _DAYS)),
    ),
    "mean_answers": Measure(
        "The mean of the answers of the last days, if at least so many were given.",
        "questions",
        "",
        (("within_days", _NEEDED_DAYS), ("at_least", Setting(unit="times", required=True))),
    ),
    "answered": Measure(
        "Whether every one of these questions that applies has a real answer standing.",
        "questions",
        "words",
    ),
    "days_since_birth": Measure(
        "Whole civil days since the latest birth; a range if the date is one.", "record", "days"
    ),
    "birth_mode": Measure("How the birth went, in the words of the record.", "record", "words"),
    "birth_tear": Measure("The tear that was told of, in the words of the record.", "record", "words"),
    "recorded": Measure("Whether an event of this type is on record.", "record", "words"),
    "preparation_weeks": Measure(
        "Completed 7-day blocks with enough sessions of these activities, among the last blocks; "
        "credited weeks count up to the cap, a clinician's without one.",
        "activities",
        "weeks",
        (
            ("sessions", Setting(unit="sessions", required=True)),
            ("among_weeks", Setting(unit="weeks", required=True)),
            ("credit_cap", Setting(unit="weeks", required=True)),
        ),
    ),
    "weeks_meeting_goal": Measure(
        "Completed 7-day blocks among the last ones with as many sessions of these activities, and as many minutes in "
        "all, as she wants to run.",
        "activities",
        "weeks",
        (
            ("goal_sessions", Setting(required=True)),
            ("goal_minutes", Setting(required=True)),
            ("among_weeks", Setting(unit="weeks", required=True)),
        ),
    ),
    "longest_clean": Measure(
        "The longest session of these activities in the last days that was done without a symptom.",
        "activities",
        "minutes",
        (("within_days", _NEEDED_DAYS),),
    ),
    "test_result": Measure(
        "The latest standing result of the test, on the weaker side.",
        "tests",
        "",
        (("within_days", _NEEDED_DAYS), ("part", Setting())),
    ),
    "passes": Measure(
        "Passes of the test in a row, up to the latest attempt: the count reached, no symptom then or next day; "
        "passes closer than `apart` days are one.",
        "tests",
        "times",
        (
            ("at_least", Setting(unit="test", required=True)),
            ("hold_seconds", Setting(unit="seconds")),
            ("within_days", _NEEDED_DAYS),
            ("apart", _DAYS),
            ("impact_from_day", _DAYS),
        ),
    ),
    "weaker_side": Measure(
        "How far the weaker side of the latest result lies behind the stronger.",
        "tests",
        "percent",
        (("within_days", _NEEDED_DAYS),),
    ),
    "signed_off": Measure(
        "Whether a sign-off of these kinds stands: not ended, not withdrawn, not void, of the scope asked for.",
        "kinds",
        "words",
        (
            ("scope", Setting()),
            ("verified", Setting()),
            ("standing", Setting()),
            ("after_first", Setting()),
            ("from_day", _DAYS),
        ),
    ),
    "sign_off_days_left": Measure(
        "Days until the last standing sign-off of these kinds ends.",
        "kinds",
        "days",
        (("scope", Setting()),),
    ),
    "met": Measure("How many of these criteria hold; unknown ones leave it open.", "criteria", "factors"),
    "running_begun": Measure("Whether she has entered running in this episode.", "course", "words"),
    "open": Measure("Whether one of these latched rules is open.", "rules", "words"),
    "entered_flagged": Measure("Whether a flag was up when she entered running.", "course", "words"),
    "idle_days": Measure(
        "Days since the last permitted run, or since tests ended a gap; where no run has come yet, since the way into "
        "running last stood open.",
        "course",
        "days",
    ),
    "days_here": Measure("Days on the present level.", "course", "days"),
    "clean_sessions_here": Measure(
        "Completed permitted sessions of the present level without a symptom.", "course", "sessions"
    ),
    "next_level_fits": Measure("Whether the next level stays within every guardrail.", "course", "words"),
    "weeks_running": Measure("Completed weeks since the first permitted run.", "course", "weeks"),
    "run_bout": Measure("The longest run without a walk on the present level.", "course", "minutes"),
}
