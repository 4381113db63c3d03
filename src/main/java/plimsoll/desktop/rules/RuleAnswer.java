package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.liquidation.RuleEffects;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.RuleEffect;
import plimsoll.engine.validation.Invariant;
import plimsoll.engine.validation.RuleInvariants;

/// What holds for a rule file, how it differs from another, and what the difference does to this book.
///
/// Changes are made one after the other, in order, so that their effects add up: the first is measured on the file
/// compared with, the last one leads to the file looked at.
///
/// @param question   what was asked
/// @param properties of the file looked at
/// @param pools      that follow it, as the book is under it
/// @param effects    on each of these pools
/// @param steps      numbers that differ, with their effect on the buffers of these pools added up
/// @param rest       what further changes do; empty when there are none
/// @param more       how many numbers differ that are not in `steps`
/// @param start      the buffers under the file compared with, USD
/// @param end        the buffers under the file looked at, USD
record RuleAnswer(
        RuleQuestion question,
        List<Invariant> properties,
        List<PoolSnapshot> pools,
        List<RuleEffect> effects,
        List<Step> steps,
        Optional<Double> rest,
        int more,
        double start,
        double end) {
    /// Changes beyond these are taken together.
    static final int MOST_STEPS = 60;

    /// Relative size of an effect that no number explains.
    private static final double LEAST_EFFECT = 1e-12;

    /// One number that differs.
    ///
    /// @param before    in the file compared with
    /// @param after     in the file looked at
    /// @param effectUsd on the buffers; NaN when the file refuses this number without the others
    record Step(RuleParameter before, RuleParameter after, double effectUsd) {}

    /// Copies the lists.
    RuleAnswer {
        properties = List.copyOf(properties);
        pools = List.copyOf(pools);
        effects = List.copyOf(effects);
        steps = List.copyOf(steps);
    }

    private record Change(RuleParameter before, RuleParameter after) {}

    /// Answers a question; empty when cancelled.
    static Optional<RuleAnswer> of(RuleQuestion question, Cancellation cancellation) {
        RuleFile before = question.before().file();
        RuleFile after = question.after().file();
        List<Invariant> properties = RuleInvariants.of(after);
        if (cancellation.isCancelled()) {
            return Optional.empty();
        }
        Snapshot then = question.under(after);
        Snapshot old = question.compares() ? question.under(before) : then;
        List<PoolSnapshot> pools = then.pools().stream()
                .filter(pool -> question.follows(pool.id()))
                .toList();
        List<RuleEffect> effects = effects(old, then, pools);
        double start = buffer(question, before);
        double end = question.compares() ? buffer(question, after) : start;
        return way(question, start, cancellation)
                .map(way -> new RuleAnswer(
                        question,
                        properties,
                        pools,
                        effects,
                        way.steps(),
                        way.leads(end, after) ? Optional.empty() : Optional.of(end - way.last()),
                        way.more(),
                        start,
                        end));
    }

    /// The numbers changed one after the other.
    ///
    /// @param file with all of them
    /// @param last the buffers under that file, USD
    /// @param more how many numbers differ beyond the steps
    private record Way(List<Step> steps, RuleFile file, double last, int more) {
        /// Returns whether the steps alone lead to the file looked at.
        boolean leads(double end, RuleFile after) {
            return more == 0
                    && alike(file, after)
                    && !(StrictMath.abs(end - last) > LEAST_EFFECT * StrictMath.abs(end));
        }
    }

    private static Optional<Way> way(RuleQuestion question, double start, Cancellation cancellation) {
        RuleFile file = question.before().file();
        List<Change> changes =
                question.compares() ? changes(file, question.after().file()) : List.of();
        List<Step> steps = new ArrayList<>();
        double last = start;
        for (Change change : changes.subList(0, StrictMath.min(MOST_STEPS, changes.size()))) {
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
            Optional<RuleFile> next = with(file, change);
            double now = next.map(changed -> buffer(question, changed)).orElse(Double.NaN);
            steps.add(new Step(change.before(), change.after(), now - last));
            if (Double.isFinite(now)) {
                last = now;
                file = next.orElseThrow();
            }
        }
        return Optional.of(new Way(steps, file, last, changes.size() - steps.size()));
    }

    private static List<RuleEffect> effects(Snapshot before, Snapshot after, List<PoolSnapshot> pools) {
        try {
            List<String> ids = pools.stream().map(PoolSnapshot::id).toList();
            return RuleEffects.of(before, after).stream()
                    .filter(effect -> ids.contains(effect.poolId()))
                    .toList();
        } catch (IllegalArgumentException impossible) {
            return List.of();
        }
    }

    /// Returns the buffers of the pools added up, USD: a measure of change, not of safety, since pools do not lend.
    private static double buffer(RuleQuestion question, RuleFile file) {
        try {
            BookResult result = BookReport.at(new BookKernel(question.under(file)), 0, 0);
            double sum = 0;
            for (PoolResult pool : result.pools()) {
                sum += question.follows(pool.poolId()) ? pool.bufferUsd() : 0;
            }
            return sum;
        } catch (IllegalArgumentException impossible) {
            return Double.NaN;
        }
    }

    /// Numbers that both files have and that differ; printed deductions decide nothing.
    private static List<Change> changes(RuleFile before, RuleFile after) {
        Map<String, RuleParameter> old = new HashMap<>();
        RuleParameters.of(before).forEach(item -> old.put(item.path(), item));
        List<Change> changes = new ArrayList<>();
        for (RuleParameter parameter : RuleParameters.of(after)) {
            RuleParameter was = old.get(parameter.path());
            if (was != null
                    && parameter.differs(was.value())
                    && !parameter.path().endsWith("/deduction")) {
                changes.add(new Change(was, parameter));
            }
        }
        return changes;
    }

    /// The file with one number changed; empty when it refuses the number without the others.
    private static Optional<RuleFile> with(RuleFile file, Change change) {
        try {
            return RuleParameters.of(file).stream()
                    .filter(item -> item.path().equals(change.after().path()))
                    .findFirst()
                    .map(item -> item.with().apply(change.after().value()));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// Whether something but the listed numbers makes two files need different things of some book.
    private static boolean alike(RuleFile one, RuleFile other) {
        return one.trigger() == other.trigger()
                && one.dollarParity() == other.dollarParity()
                && paths(one).equals(paths(other));
    }

    private static Set<String> paths(RuleFile file) {
        return Set.copyOf(
                RuleParameters.of(file).stream().map(RuleParameter::path).toList());
    }
}
