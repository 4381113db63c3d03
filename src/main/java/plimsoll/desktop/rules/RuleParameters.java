package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;

/// The single numbers of a rule file, each with its name, unit and the file that a new value gives.
final class RuleParameters {
    private RuleParameters() {}

    /// One number.
    ///
    /// @param id      stable within the file
    /// @param group   the margin rule it belongs to, as shown
    /// @param label   as shown
    /// @param percent whether it is shown in percent
    /// @param value   as stored
    /// @param with    the file with another value
    record Parameter(
            String id,
            String group,
            String label,
            boolean percent,
            BigDecimal value,
            Function<BigDecimal, RuleFile> with) {}

    static List<Parameter> of(RuleFile file) {
        List<Parameter> all = new ArrayList<>();
        for (int i = 0; i < file.margins().size(); i++) {
            int at = i;
            MarginRule rule = file.margins().get(i);
            Function<MarginRule, RuleFile> replace = changed -> {
                List<MarginRule> margins = new ArrayList<>(file.margins());
                margins.set(at, changed);
                return file.withMargins(margins);
            };
            String prefix = "margin" + i + "/";
            switch (rule) {
                case MarginRule.Rate rate -> rate(prefix, rate, replace, all);
                case MarginRule.Tiers tiers ->
                    curve(
                            prefix + "initial",
                            describe(tiers.selector()),
                            "Initial",
                            tiers.initial(),
                            curve -> replace.apply(tiers.withInitial(curve)),
                            all);
                case MarginRule.OptionFormula option -> option(prefix, option, replace, all);
            }
        }
        haircuts(file, all);
        return all;
    }

    /// Returns which instruments a margin rule applies to, in words.
    static String describe(Selector selector) {
        List<String> words = new ArrayList<>();
        selector.payoffs().forEach(payoff -> words.add(payoff.name().toLowerCase(java.util.Locale.ROOT)));
        String kinds = selector.kinds().isEmpty()
                ? "all instruments"
                : String.join(
                        ", ",
                        selector.kinds().stream()
                                .sorted()
                                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT) + "s")
                                .toList());
        words.add(kinds);
        if (!selector.underlyings().isEmpty()) {
            words.add("on "
                    + String.join(", ", selector.underlyings().stream().sorted().toList()));
        }
        if (!selector.settlementAssets().isEmpty()) {
            words.add("settled in "
                    + String.join(
                            ", ", selector.settlementAssets().stream().sorted().toList()));
        }
        String text = String.join(" ", words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void rate(
            String prefix, MarginRule.Rate rate, Function<MarginRule, RuleFile> replace, List<Parameter> all) {
        String group = describe(rate.selector());
        curve(
                prefix + "initial",
                group,
                "Initial",
                rate.initial(),
                curve -> replace.apply(rate.withInitial(curve)),
                all);
        curve(
                prefix + "maintenance",
                group,
                "Maintenance",
                rate.maintenance(),
                curve -> replace.apply(rate.withMaintenance(curve)),
                all);
    }

    private static void curve(
            String id,
            String group,
            String label,
            RateCurve curve,
            Function<RateCurve, RuleFile> replace,
            List<Parameter> all) {
        switch (curve) {
            case RateCurve.Constant constant ->
                all.add(new Parameter(
                        id + "/rate",
                        group,
                        label + " rate",
                        true,
                        constant.rate(),
                        value -> replace.apply(new RateCurve.Constant(value))));
            case RateCurve.LinearInSize linear -> {
                all.add(new Parameter(
                        id + "/base",
                        group,
                        label + " base rate",
                        true,
                        linear.base(),
                        value -> replace.apply(new RateCurve.LinearInSize(value, linear.slopePerUnit()))));
                all.add(new Parameter(
                        id + "/slope",
                        group,
                        label + " add-on per coin",
                        true,
                        linear.slopePerUnit(),
                        value -> replace.apply(new RateCurve.LinearInSize(linear.base(), value))));
            }
            case RateCurve.ByLeverage leverage ->
                all.add(new Parameter(
                        id + "/leverage",
                        group,
                        label + " by leverage, default \u00d7",
                        false,
                        leverage.defaultLeverage(),
                        value -> replace.apply(new RateCurve.ByLeverage(value))));
            case RateCurve.OverLeverage over ->
                all.add(new Parameter(
                        id + "/rate",
                        group,
                        label + " rate over leverage",
                        true,
                        over.rate(),
                        value -> replace.apply(new RateCurve.OverLeverage(value, over.defaultLeverage()))));
            case RateCurve.OpenInterestRamp ramp ->
                all.add(new Parameter(
                        id + "/openInterest",
                        group,
                        label + " open interest",
                        false,
                        ramp.openInterest(),
                        value -> replace.apply(
                                new RateCurve.OpenInterestRamp(ramp.base(), ramp.lower(), ramp.upper(), value))));
            case RateCurve.LognormalShortfall shortfall ->
                all.add(new Parameter(
                        id + "/vol",
                        group,
                        label + " volatility",
                        true,
                        shortfall.vol(),
                        value -> replace.apply(new RateCurve.LognormalShortfall(
                                shortfall.tail(), shortfall.years(), shortfall.drift(), value, shortfall.slippage()))));
        }
    }

    private static void option(
            String prefix, MarginRule.OptionFormula rule, Function<MarginRule, RuleFile> replace, List<Parameter> all) {
        String group = describe(rule.selector());
        BigDecimal[] values = {
            rule.initialHigh(),
            rule.initialLow(),
            rule.maintenanceCall(),
            rule.maintenancePut(),
            rule.maintenancePutOfMark()
        };
        String[] ids = {"initialHigh", "initialLow", "maintenanceCall", "maintenancePut", "maintenancePutOfMark"};
        String[] labels = {
            "Initial at the money", "Initial at least", "Maintenance call", "Maintenance put", "Maintenance put of mark"
        };
        for (int i = 0; i < values.length; i++) {
            int at = i;
            all.add(new Parameter(prefix + ids[i], group, labels[i], true, values[i], value -> {
                BigDecimal[] changed = values.clone();
                changed[at] = value;
                return replace.apply(new MarginRule.OptionFormula(
                        rule.selector(),
                        rule.basis(),
                        changed[0],
                        changed[1],
                        changed[2],
                        changed[3],
                        changed[4],
                        rule.terms()));
            }));
        }
    }

    private static void haircuts(RuleFile file, List<Parameter> all) {
        EquityRule equity = file.equity();
        for (int i = 0; i < equity.haircuts().size(); i++) {
            int at = i;
            Haircut haircut = equity.haircuts().get(i);
            if (!(haircut.value() instanceof CollateralValue.Flat flat)) {
                continue;
            }
            all.add(new Parameter(
                    "haircut/" + haircut.asset(),
                    "Collateral haircuts",
                    haircut.asset(),
                    true,
                    flat.haircut(),
                    value -> {
                        List<Haircut> changed = new ArrayList<>(equity.haircuts());
                        changed.set(
                                at,
                                new Haircut(
                                        haircut.asset(),
                                        new CollateralValue.Flat(value),
                                        haircut.initial(),
                                        haircut.scan(),
                                        haircut.bucket()));
                        return file.withEquity(equity.withHaircuts(changed));
                    }));
        }
        equity.otherHaircut()
                .ifPresent(other -> all.add(new Parameter(
                        "haircut/*",
                        "Collateral haircuts",
                        "Other assets",
                        true,
                        other,
                        value -> file.withEquity(equity.withOtherHaircut(Optional.of(value))))));
    }
}
