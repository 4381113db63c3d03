package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;

/// Rule files with the parameters of a case.
final class Rules {
    static final String ID = "rule";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Rules() {}

    static RuleFile of(MarginRule... margins) {
        return Book.file(ID, Trigger.AT_OR_BELOW, margins);
    }

    /// Returns a rule of rates; initial margin by leverage.
    static RuleFile rate(PriceBasis basis, BigDecimal maintenance, MarginTerms terms) {
        return of(new MarginRule.Rate(Selector.ANY, basis, byLeverage(), new RateCurve.Constant(maintenance), terms));
    }

    static RuleFile rate(BigDecimal maintenance) {
        return rate(PriceBasis.MARK, maintenance, MarginTerms.PLAIN);
    }

    static RuleFile rates(PriceBasis basis, RateCurve initial, RateCurve maintenance) {
        return of(new MarginRule.Rate(Selector.ANY, basis, initial, maintenance));
    }

    /// Returns a rule of progressive tiers by notional; initial margin by leverage.
    static RuleFile tiers(PriceBasis basis, MarginTerms terms, TierTable... tables) {
        return of(new MarginRule.Tiers(
                Selector.ANY,
                basis,
                TierAxis.NOTIONAL,
                TierBound.UPPER_INCLUSIVE,
                TierMode.PROGRESSIVE,
                byLeverage(),
                List.of(tables),
                terms));
    }

    static RuleFile tiers(TierTable... tables) {
        return tiers(PriceBasis.MARK, MarginTerms.PLAIN, tables);
    }

    static RateCurve byLeverage() {
        return new RateCurve.ByLeverage(BigDecimal.ONE);
    }

    static MarginTerms fee(FeeTerm.Mode mode, BigDecimal rate) {
        return new MarginTerms(Optional.empty(), new FeeTerm(mode, rate), Optional.empty());
    }

    static MarginTerms initialAt(PriceBasis basis, FeeTerm fee) {
        return new MarginTerms(Optional.of(basis), fee, Optional.empty());
    }

    /// Returns a table whose upper tier has a rate and a deduction; below it nothing is needed.
    static TierTable fixed(String symbol, BigDecimal rate, BigDecimal deduction) {
        List<Tier> tiers = new ArrayList<>();
        if (deduction.signum() > 0) {
            tiers.add(tier(Optional.of(deduction.divide(rate, MathContext.DECIMAL128)), BigDecimal.ZERO));
        }
        tiers.add(tier(Optional.empty(), rate));
        return new TierTable(symbol, tiers, true);
    }

    /// Returns a table of rows {cap, mmr}, with the published deduction and the initial rate where there is one.
    static TierTable table(String symbol, List<Values> rows, String cap, String deduction) {
        List<Tier> tiers = new ArrayList<>();
        for (Values row : rows) {
            tiers.add(new Tier(
                    row.optionalDecimal(cap), row.decimal("mmr"), leverage(row), row.optionalDecimal(deduction)));
        }
        return new TierTable(symbol, tiers, true);
    }

    /// Returns a table from upper bounds and rates; more rates than bounds leave the last tier open.
    static TierTable table(String symbol, List<BigDecimal> bounds, List<BigDecimal> rates) {
        List<Tier> tiers = new ArrayList<>();
        for (int row = 0; row < rates.size(); row++) {
            tiers.add(tier(row < bounds.size() ? Optional.of(bounds.get(row)) : Optional.empty(), rates.get(row)));
        }
        return new TierTable(symbol, tiers, true);
    }

    /// Returns a table of rows {lower, max_leverage} whose maintenance rate is half of the initial rate.
    static TierTable byMaximumLeverage(String symbol, List<Values> rows) {
        List<BigDecimal> bounds = new ArrayList<>();
        List<BigDecimal> rates = new ArrayList<>();
        for (Values row : rows) {
            if (row.decimal("lower").signum() > 0) {
                bounds.add(row.decimal("lower"));
            }
            rates.add(halfInitial(row.decimal("max_leverage")));
        }
        return table(symbol, bounds, rates);
    }

    /// Returns half of one over a leverage.
    static BigDecimal halfInitial(BigDecimal leverage) {
        return BigDecimal.ONE.divide(leverage.multiply(TWO), MathContext.DECIMAL64);
    }

    /// Returns the table with the maximum leverage that the venue prints, which may be rounded.
    static TierTable byPrintedLeverage(TierTable table, List<Values> rows) {
        List<Tier> tiers = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Tier tier = table.tiers().get(row);
            tiers.add(new Tier(tier.upTo(), tier.maintenanceRate(), printed(rows.get(row)), tier.publishedDeduction()));
        }
        return new TierTable(table.symbol(), tiers, table.complete());
    }

    private static Optional<BigDecimal> leverage(Values row) {
        return row.optionalDecimal("imr")
                .map(rate -> BigDecimal.ONE.divide(rate, MathContext.DECIMAL64))
                .or(() -> printed(row));
    }

    private static Optional<BigDecimal> printed(Values row) {
        return row.optionalDecimal("max_lev").or(() -> row.optionalDecimal("max_leverage"));
    }

    private static Tier tier(Optional<BigDecimal> upTo, BigDecimal rate) {
        return new Tier(upTo, rate, Optional.empty(), Optional.empty());
    }
}
