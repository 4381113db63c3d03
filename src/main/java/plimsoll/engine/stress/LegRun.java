package plimsoll.engine.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.engine.margin.OptionMarks;

/// One leg while a step changes its world.
final class LegRun {
    private static final double DAYS_PER_YEAR = 365;
    private static final double SECONDS_PER_YEAR = DAYS_PER_YEAR * 86_400;

    private final PoolSnapshot pool;
    private final RuleFile rule;
    private final Holding before;
    private final double settlementBefore;
    private final double settlement;
    private final double index;
    private final boolean option;
    private double mark;
    private double forward;
    private double years;
    private OptionalDouble vol;

    /// Moves the leg with the prices of the step.
    ///
    /// @param rule   the pool's rules after the step
    /// @param before the leg before the step
    /// @param step   what moves, and from which prices
    LegRun(PoolSnapshot pool, RuleFile rule, Holding before, StepRun step) {
        this.pool = pool;
        this.rule = rule;
        this.before = before;
        String asset = before.instrument().contract().settlementAsset();
        settlementBefore = step.priceBefore(asset);
        double settle = step.prices().factor(asset);
        settlement = settlementBefore * settle;
        double move = step.prices().factor(before.instrument().underlying());
        index = before.index() * move;
        option = before.instrument().kind() == InstrumentKind.OPTION;
        forward = move == 1 ? before.forward() : before.fixed() + (before.forward() - before.fixed()) * move;
        years = before.years();
        vol = before.vol();
        mark = before.mark();
        if (!option) {
            mark = OptionMarks.settlesAlike(before, rule) ? mark * move : mark * (move / settle);
        }
    }

    /// Moves the volatility of an option.
    void shift(VolShift shift) {
        if (vol.isPresent()) {
            vol = OptionalDouble.of(shift.vol(before, vol.getAsDouble()));
        }
    }

    /// Moves forward and mark away from the index. All shocks start from the forward that the prices of the step give.
    void basis(ShockList shocks, Consumer<Problem> problems) {
        if (before.instrument().kind() == InstrumentKind.PERPETUAL) {
            for (MarketShock.PerpetualBasis shock : shocks.of(MarketShock.PerpetualBasis.class)) {
                if (reaches(shock.scope().covers(pool.id(), pool.venue()), shock.underlying())) {
                    mark *= 1 + shock.move();
                }
            }
        }
        if (before.instrument().expiry().isEmpty()) {
            return;
        }
        double relative = 0;
        double annual = 0;
        for (MarketShock.ForwardBasis shock : shocks.of(MarketShock.ForwardBasis.class)) {
            boolean isExpiry = shock.expiry().isEmpty()
                    || shock.expiry().equals(before.instrument().expiry());
            if (isExpiry && reaches(shock.scope().covers(pool.id(), pool.venue()), shock.underlying())) {
                relative += shock.unit() == BasisUnit.RELATIVE ? shock.amount() : 0;
                annual += shock.unit() == BasisUnit.ANNUAL ? shock.amount() : 0;
            }
        }
        for (MarketShock.ForwardCurve curve : shocks.of(MarketShock.ForwardCurve.class)) {
            if (reaches(curve.scope().covers(pool.id(), pool.venue()), curve.underlying())) {
                annual += curve.rate(before.years() * DAYS_PER_YEAR);
            }
        }
        double moved = forward * (1 + relative) + index * annual * before.years();
        if (moved > 0) {
            setForward(moved);
        } else {
            problems.accept(Problem.error(
                    Kind.POSITION,
                    before.position().id(),
                    "forward",
                    "The basis shock is left out: it would take the forward of "
                            + before.instrument().symbol() + " to 0 or below.",
                    "Enter a smaller shock."));
        }
    }

    /// Returns what the leg pays or receives as funding, in its settlement asset; negative = pays.
    ///
    /// @param rate        per settlement
    /// @param settlements how many
    double funding(double rate, double settlements) {
        double units = units(before.quantity());
        double notional = before.instrument().isInverse() ? units / mark : units * mark;
        return -notional * rate * settlements;
    }

    boolean isPerpetual() {
        return before.instrument().kind() == InstrumentKind.PERPETUAL;
    }

    Holding before() {
        return before;
    }

    /// Lets time pass: the annualised log basis stays, so a forward runs to the index.
    ///
    /// @param now the time after the step
    void roll(Instant now) {
        if (before.instrument().expiry().isEmpty()) {
            return;
        }
        Instant expiry = before.instrument().expiry().get();
        double left = StrictMath.max(0, Duration.between(now, expiry).toMillis() / 1000.0 / SECONDS_PER_YEAR);
        if (left == years) {
            return;
        }
        if (years > 0) {
            setForward(index * StrictMath.pow(forward / index, left / years));
        }
        years = left;
    }

    /// Returns whether the leg's expiry is not after a time.
    boolean isExpired(Instant now) {
        return before.instrument().expiry().map(expiry -> !expiry.isAfter(now)).orElse(false);
    }

    /// Returns what settlement pays into the pool's cash, in the settlement asset.
    double settled() {
        double price = OptionMarks.settlesAlike(before, rule) ? forward : forward / settlement;
        return units(before.quantity()) * cashValue(option ? payoff(price) : price);
    }

    /// Returns what closing a share of the leg at its mark pays into the pool's cash, in the settlement asset.
    double closed(Holding holding, double share) {
        return units(holding.quantity()) * share * cashValue(holding.mark());
    }

    /// Returns the leg's unrealised profit at its mark, in the settlement asset.
    static double profit(Holding holding) {
        return holding.quantity()
                * holding.instrument().contract().size().doubleValue()
                * OptionMarks.profit(holding, holding.mark());
    }

    /// Returns the leg after the step, with the mark that its terms give. Options keep the difference between typed
    /// mark and model value, and are never worth less than nothing.
    Holding after() {
        double fixed = StrictMath.min(before.fixed(), forward);
        if (option) {
            Holding.Terms unmarked = new Holding.Terms(0, index, forward, vol, years, fixed);
            double model = OptionMarks.value(before, rule, unmarked, settlement);
            mark = StrictMath.max(0, before.mark() + (model - modelBefore()));
        }
        return before.withTerms(new Holding.Terms(mark, index, forward, vol, years, fixed));
    }

    private double modelBefore() {
        Holding.Terms terms = new Holding.Terms(
                before.mark(), before.index(), before.forward(), before.vol(), before.years(), before.fixed());
        return OptionMarks.value(before, rule, terms, settlementBefore);
    }

    /// What a base unit at a price is worth as cash: options were paid when bought, unless only their profit counts.
    private double cashValue(double price) {
        boolean paid = option && rule.equity().optionValue() != OptionValue.UNREALISED_PNL;
        return paid ? price : OptionMarks.profit(before, price);
    }

    private double payoff(double price) {
        Option terms = (Option) before.instrument();
        double strike = terms.strike().doubleValue();
        double gain = terms.type() == OptionType.CALL ? price - strike : strike - price;
        double worth = StrictMath.max(0, gain);
        return terms.isInverse() ? worth / price : worth;
    }

    private void setForward(double moved) {
        if (moved != forward) {
            if (!option) {
                mark *= moved / forward;
            }
            forward = moved;
        }
    }

    private boolean reaches(boolean covered, String underlying) {
        return covered && underlying.equals(before.instrument().underlying());
    }

    private double units(double quantity) {
        return quantity * before.instrument().contract().size().doubleValue();
    }
}
