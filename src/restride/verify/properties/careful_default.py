"""The default is the careful one: where it lets her run on a sign-off, every voice would.

Most women never choose a path, so the one they are given must not be the mild one. If the default guideline, by a
route with a sign-off that stands, allows running, then each voice allows it too, apart from the exceptions the voice
names itself (rulings 30): there the source only advises, and the difference is shown to her.

At the start: on every vector of classes on which such a route of the default is open, every exit of the voice holds
and one of its routes is open. Afterwards: no rule of a voice takes running away while no rule of the default does.
Most rules are the same in both, and the same condition over the same history opens and closes at the same moments.
For the others it is shown that whenever one of them opens, a rule of the default opens too, and that what closes the
default's, given a sign-off since, closes the voice's. A symptom that the default lifts by time and tests alone is
therefore outside: it is lifted without a sign-off. It speaks of permission, never of dose.
"""

from collections.abc import Callable, Iterator, Sequence

from restride.engine.replay import Course
from restride.guideline.model import Guideline, Route, Rule, When
from restride.history.events import Event
from restride.truth import Truth
from restride.verify.bench import Bench, stopping, ways_in
from restride.verify.conditions import is_sign_off_to_run, lasts, leaves, measure_of, outright, same_rule
from restride.verify.proof import Counterexample
from restride.verify.solver import Demand, Vector

ID = "careful-default"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Ways in which the default allows running on a sign-off and this voice does not."""
    yield from on_vectors(bench, guideline)
    if not guideline.default:
        yield from _in_stories(bench, guideline)


def on_vectors(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """The same over all vectors of classes alone, without a story told."""
    if not guideline.default:
        yield from _at_the_start(bench, guideline)
        yield from _afterwards(bench, guideline)


def signed_routes(guideline: Guideline) -> list[Route]:
    """The routes that need a sign-off to run."""
    return [route for route in guideline.routes if list(_sign_offs(guideline, route))]


def _at_the_start(bench: Bench, voice: Guideline) -> Iterator[Counterexample]:
    default, solver = bench.default, bench.solver
    excused, quiet = _excused(bench, voice), _quiet(bench)
    for route in signed_routes(default):
        premise = [solver.yes(default, route.when, permits=True), *_held_before(bench, default), *excused, *quiet]
        for needed in ways_in(voice):
            vector = solver.solve([*premise, solver.not_yes(voice, needed, permits=True)])
            if vector is not None:
                yield _found(bench, voice, vector, f"{route.id} is open, and a stage before running is not left")
                return
        vector = solver.solve([*premise, *(solver.not_yes(voice, one.when, permits=True) for one in voice.routes)])
        if vector is not None:
            yield _found(bench, voice, vector, f"{route.id} is open, and no way into running is")
            return


def _afterwards(bench: Bench, voice: Guideline) -> Iterator[Counterexample]:
    default, solver = bench.default, bench.solver
    quiet = [*_links(bench, voice), *_quiet(bench)]
    for rule in stopping(voice):
        if any(same_rule(bench.axes, (voice, rule), (default, other)) for other in stopping(default)):
            continue
        allowed = {Truth.UNKNOWN, Truth.YES} if rule.until is None else {Truth.UNKNOWN}
        vector = solver.solve([*quiet, solver.demand(voice, rule.when, allowed, permits=False)])
        if vector is None and rule.until is not None:
            vector = _opens_alone(bench, voice, rule)
        if vector is not None:
            why = f'nothing of the default stops running, and "{rule.says}" ({rule.id}) does'
            yield _found(bench, voice, vector, why)


def _opens_alone(bench: Bench, voice: Guideline, rule: Rule) -> Vector | None:
    """A vector on which a latched rule opens while no rule of the default does that stays open as long."""
    default, solver = bench.default, bench.solver
    assert rule.until is not None, "only a latched rule opens"
    names = dict.fromkeys(name for route in signed_routes(default) for name in _sign_offs(default, route))
    cleared = [solver.yes(default, When(all=(name,)), permits=True) for name in names]
    stays = solver.not_yes(voice, rule.until, permits=True)
    as_long = [
        other
        for other in stopping(default)
        if other.until is not None
        and solver.solve([*cleared, solver.yes(default, other.until, permits=True), stays]) is None
    ]
    opens = solver.yes(voice, rule.when, permits=False)
    return solver.solve([opens, *(solver.not_yes(default, other.when, permits=False) for other in as_long)])


def _in_stories(bench: Bench, voice: Guideline) -> Iterator[Counterexample]:
    """The same over the case table: the engine itself decides each story under both."""
    for case in bench.cases(voice):
        if case.decision.running == "no" and _stricter(bench, voice, case.plan.day)(case.events):
            says = f"the default lets her run ({case.name}), and this voice does not"
            yield _told(bench, voice, says, case.events, case.plan.day)


def _stricter(bench: Bench, voice: Guideline, day: int) -> Callable[[Sequence[Event]], bool]:
    """Whether the default lets her run on a day, and the voice does not, though nothing it excepts is missing."""
    excused = [name for exception in voice.exceptions for name in exception.criteria]

    def stricter(events: Sequence[Event]) -> bool:
        allowed, course = bench.decided_as(bench.default, events, day)
        if allowed.running == "no" or not _on_a_sign_off(course):
            return False
        decision, course = bench.decided_as(voice, events, day)
        truths = [course.evaluator.truth(name, course.day, course, permits=True) for name in excused]
        return decision.running == "no" and min(truths, default=Truth.YES) is Truth.YES

    return stricter


def _on_a_sign_off(course: Course) -> bool:
    """Whether the sign-offs that the signed routes ask for stand, given since everything that has stopped running."""
    guideline, evaluator, day = course.guideline, course.evaluator, course.day
    latched = tuple(rule.id for rule in stopping(guideline) if rule.until is not None)
    names = dict.fromkeys(name for route in signed_routes(guideline) for name in _sign_offs(guideline, route))
    for name in names:
        told = evaluator.fact(guideline.criteria[name], day, course).on
        if evaluator.truth(name, day, course, permits=True) is not Truth.YES or told is None:
            return False
        if course.latches.opened_after(told, latched, day):
            return False
    return True


def _found(bench: Bench, voice: Guideline, vector: Vector, why: str) -> Counterexample:
    plan = bench.realised(voice, vector)
    return _told(bench, voice, f"{why}: {bench.solver.describe(vector)}", plan.events(), plan.day)


def _told(bench: Bench, voice: Guideline, says: str, events: Sequence[Event], day: int) -> Counterexample:
    return Counterexample(says, events, day, (("running", "yes"),), _stricter(bench, voice, day))


def _excused(bench: Bench, voice: Guideline) -> list[Demand]:
    """What the voice's named exceptions ask holds: beside them nothing may differ."""
    names = [name for exception in voice.exceptions for name in exception.criteria]
    return [bench.solver.yes(voice, When(all=(name,)), permits=True) for name in names]


def _held_before(bench: Bench, default: Guideline) -> list[Demand]:
    """What the exits before running asked and what cannot have gone away since: times, births, checks once given."""
    names = [name for when in ways_in(default) for name in outright(default, when) if lasts(default, name)]
    return [bench.solver.yes(default, When(all=(name,)), permits=True) for name in dict.fromkeys(names)]


def _quiet(bench: Bench) -> list[Demand]:
    """No rule of the default takes anything away: each is known not to hold, or, where it latches, lifted since."""
    default, solver = bench.default, bench.solver
    quiet = []
    for rule in stopping(default):
        if rule.until is None:
            quiet.append(solver.no(default, rule.when, permits=False))
        else:
            quiet.append(solver.demand(default, rule.when, {Truth.NO, Truth.YES}, permits=False))
            quiet.append(solver.nothing_open(default, rule.when))
    return quiet


def _links(bench: Bench, voice: Guideline) -> list[Demand]:
    """Flagged under the voice means flagged under the default, where every flag of the voice is one that stays."""
    default, solver = bench.default, bench.solver
    hers, ours = When(all=(voice.flags,)), When(all=(default.flags,))
    alone = [solver.not_no(voice, hers, permits=False), solver.no(default, ours, permits=False)]
    if solver.solve(alone) is not None or not all(lasts(voice, name) for name in leaves(voice, hers)):
        return []
    return [
        solver.follows(
            solver.yes(voice, When(all=(one,)), permits=False), solver.yes(default, When(all=(other,)), permits=False)
        )
        for one in _about_flags(voice)
        for other in _about_flags(default)
    ]


def _about_flags(guideline: Guideline) -> list[str]:
    return [name for name in guideline.criteria if measure_of(guideline, name) == "entered_flagged"]


def _sign_offs(guideline: Guideline, route: Route) -> Iterator[str]:
    """The criteria by which a route asks for a sign-off to run."""
    yield from (name for name in outright(guideline, route.when) if is_sign_off_to_run(guideline, name))
