package plimsoll.engine.validation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFault;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierMode;
import plimsoll.engine.margin.PoolPoint;

/// Answers which of the things that every sound rule file holds a file holds, with a counter-example for each that it
/// does not. The books are generated from the file's selectors and tables alone, so the same file gives the same
/// answer.
public final class RuleInvariants {
    /// Sizes of books of one leg, USD.
    private static final double[] SIZES = {1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

    /// Amounts of collateral, units.
    private static final double[] AMOUNTS = {1, 1e2, 1e4, 1e6, 1e8};

    /// Relative slack for sums in binary.
    private static final double SLACK = 1e-9;

    /// How far above a bound the next tier is tried, and the largest relative jump that a continuous margin makes
    /// there.
    private static final double STEP = 1e-9;

    private static final double JUMP = 1e-6;

    /// Legs of the mixed book.
    private static final int MIXED = 12;

    private final RuleFile file;
    private final TrialBook books;
    private final Map<Claim, String> broken = new EnumMap<>(Claim.class);

    private RuleInvariants(RuleFile file) {
        this.file = file;
        books = new TrialBook(file);
    }

    private enum Claim {
        COMPUTES("computes", "Every generated book can be margined."),
        NOT_NEGATIVE("notNegative", "Margins are at least 0."),
        MAINTENANCE("maintenanceAtMostInitial", "Maintenance margin is at most initial margin."),
        EMPTY("emptyBook", "An empty book needs no margin."),
        TIERS("tiersAscend", "Tiers ascend without gaps."),
        CONTINUOUS("continuous", "Margin does not jump where progressive tiers meet."),
        MONOTONE("monotone", "A larger position needs no less margin."),
        SCALING("scaling", "A book twice as large needs no less margin."),
        HAIRCUTS("haircuts", "Collateral counts between nothing and its full value.");

        private final String id;
        private final String title;

        Claim(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    /// Returns all invariants of the file, in a fixed order.
    public static List<Invariant> of(RuleFile file) {
        RuleInvariants invariants = new RuleInvariants(file);
        invariants.run();
        return Arrays.stream(Claim.values())
                .map(claim -> new Invariant(claim.id, claim.title, Optional.ofNullable(invariants.broken.get(claim))))
                .toList();
    }

    /// Returns the invariants that do not hold as problems of the rules; none for a file that [RuleCheck] refuses,
    /// which
    /// has its problems already.
    public static List<Problem> problems(RuleFile file) {
        if (!RuleCheck.faults(file).isEmpty()) {
            return List.of();
        }
        return of(file).stream()
                .filter(invariant -> !invariant.holds())
                .map(invariant -> Problem.warning(
                        Kind.RULE,
                        file.id() + " " + file.version(),
                        invariant.id(),
                        "This does not hold: " + invariant.title() + " "
                                + invariant.counterExample().orElse(""),
                        "Compare the numbers of the rule file with the venue's."))
                .toList();
    }

    private void run() {
        stated();
        haircuts();
        attempt("an empty book", () -> {
            PoolPoint empty = books.margin(List.of());
            require(
                    Claim.EMPTY,
                    empty.initialMargin() == 0 && empty.maintenanceMargin() == 0,
                    "It needs " + empty.initialMargin() + " and " + empty.maintenanceMargin() + ".");
        });
        List<TrialLeg> legs = TrialLegs.of(file, TrialBook.TIME.plus(Duration.ofDays(30)));
        for (TrialLeg leg : legs) {
            attempt(leg.instrument().id(), () -> {
                sizes(leg, 1);
                sizes(leg, -1);
                bounds(leg);
            });
        }
        if (!legs.isEmpty()) {
            attempt("a mixed book", () -> mixed(legs.subList(0, StrictMath.min(MIXED, legs.size()))));
        }
    }

    /// What the numbers say by themselves. The kernel never takes less initial than maintenance margin of a position,
    /// so a rate that is too high shows here, not in a book.
    private void stated() {
        for (RuleFault fault : RuleCheck.faults(file)) {
            if (fault.pointer().matches("/margins/\\d+/tables/.*/tiers/\\d+(/upTo)?")) {
                require(Claim.TIERS, false, fault.what());
            } else if (fault.pointer().endsWith("/publishedDeduction")) {
                require(Claim.CONTINUOUS, false, fault.what());
            } else if (fault.pointer().matches(".*/(maintenance|slopePerUnit|maxLeverage)")) {
                require(Claim.MAINTENANCE, false, fault.what());
            }
        }
    }

    private void haircuts() {
        List<Haircut> haircuts = new ArrayList<>(file.equity().haircuts());
        file.equity().otherHaircut().ifPresent(other -> haircuts.add(new Haircut("OTHER", other)));
        for (Haircut haircut : haircuts) {
            for (double amount : AMOUNTS) {
                attempt(haircut.asset(), () -> {
                    double counted = books.counted(haircut, amount);
                    double full = amount * TrialLeg.PRICE;
                    require(
                            Claim.HAIRCUTS,
                            counted >= 0 && counted <= full * (1 + SLACK),
                            amount + " " + haircut.asset() + " worth " + full + " USD count as " + counted + ".");
                });
            }
        }
    }

    private void sizes(TrialLeg leg, int sign) {
        double largest = leg.table()
                .filter(table -> !table.complete())
                .flatMap(table -> table.tiers().getLast().upTo())
                .map(bound -> leg.atBound(bound.doubleValue()))
                .orElse(Double.POSITIVE_INFINITY);
        PoolPoint smaller = null;
        for (double usd : SIZES) {
            double quantity = leg.quantity(usd);
            if (quantity > largest) {
                return;
            }
            PoolPoint result = books.margin(List.of(leg), sign * quantity);
            String book = named(leg, sign * quantity);
            sound(book, result);
            if (smaller != null) {
                grows(Claim.MONOTONE, book, smaller, result);
            }
            smaller = result;
        }
    }

    private void bounds(TrialLeg leg) {
        if (!(leg.rule().orElse(null) instanceof MarginRule.Tiers tiers)
                || tiers.mode() != TierMode.PROGRESSIVE
                || tiers.terms().rounding().isPresent()
                || followsLeverage(tiers.terms().fee())) {
            return;
        }
        List<Tier> rows = leg.table().orElseThrow().tiers();
        for (Tier tier : rows.subList(0, rows.size() - 1)) {
            double quantity =
                    leg.atBound(tier.upTo().map(BigDecimal::doubleValue).orElse(1.0));
            double at = books.margin(List.of(leg), quantity).maintenanceMargin();
            double above = books.margin(List.of(leg), quantity * (1 + STEP)).maintenanceMargin();
            require(
                    Claim.CONTINUOUS,
                    StrictMath.abs(above - at) <= JUMP * StrictMath.max(at, above),
                    named(leg, quantity) + " needs " + at + ", a little more needs " + above + ".");
        }
    }

    /// Whether a closing fee depends on leverage, which a higher tier may lower, so that margin steps at its bound.
    private static boolean followsLeverage(FeeTerm fee) {
        return switch (fee.mode()) {
            case NONE, WITH_MAINTENANCE -> false;
            case AT_BANKRUPTCY, INITIAL_AT_BANKRUPTCY, AT_POSTED_BANKRUPTCY -> true;
        };
    }

    private void mixed(List<TrialLeg> legs) {
        double[] once = new double[legs.size()];
        double[] twice = new double[legs.size()];
        for (int i = 0; i < once.length; i++) {
            once[i] = legs.get(i).quantity(1000) * (i % 2 == 0 ? 1 : -1);
            twice[i] = 2 * once[i];
        }
        PoolPoint single = books.margin(legs, once);
        String book = "A book of " + legs.size() + " legs of 1,000 USD";
        sound(book, single);
        grows(Claim.SCALING, book + ", doubled,", single, books.margin(legs, twice));
    }

    private void sound(String book, PoolPoint result) {
        double initial = result.initialMargin();
        double maintenance = result.maintenanceMargin();
        String needs = book + " needs " + initial + " initial and " + maintenance + " maintenance margin.";
        require(Claim.NOT_NEGATIVE, initial >= 0 && maintenance >= 0, needs);
        require(Claim.MAINTENANCE, maintenance <= initial + SLACK * StrictMath.abs(initial), needs);
    }

    private void grows(Claim claim, String book, PoolPoint smaller, PoolPoint larger) {
        boolean holds = larger.initialMargin() >= smaller.initialMargin() * (1 - SLACK)
                && larger.maintenanceMargin() >= smaller.maintenanceMargin() * (1 - SLACK);
        require(
                claim,
                holds,
                book + " needs " + larger.initialMargin() + " and " + larger.maintenanceMargin() + ", the smaller one "
                        + smaller.initialMargin() + " and " + smaller.maintenanceMargin() + ".");
    }

    private static String named(TrialLeg leg, double quantity) {
        return quantity + " of " + leg.instrument().id();
    }

    private void require(Claim claim, boolean holds, String counterExample) {
        if (!holds) {
            broken.putIfAbsent(claim, counterExample);
        }
    }

    private void attempt(String book, Runnable trial) {
        try {
            trial.run();
        } catch (IllegalArgumentException e) {
            require(Claim.COMPUTES, false, book + ": " + e.getMessage() + ".");
        }
    }
}
