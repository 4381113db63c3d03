package plimsoll.desktop.rules;

import static plimsoll.desktop.rules.ParameterSpot.number;
import static plimsoll.desktop.rules.ParameterSpot.optional;
import static plimsoll.desktop.rules.ParameterSpot.percent;
import static plimsoll.desktop.rules.ParameterSpot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.rules.RuleParameter.Section;
import plimsoll.desktop.rules.RuleParameter.Unit;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginBand;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.VenueProcess;

/// Every number of a rule file, in the order in which a reader meets them.
final class RuleParameters {
    private RuleParameters() {}

    static List<RuleParameter> of(RuleFile file) {
        List<RuleParameter> all = new ArrayList<>();
        margins(file, all);
        file.portfolio().ifPresent(portfolio -> portfolio(file, portfolio, all));
        collateral(file, all);
        charges(file, all);
        ladder(file, all);
        process(file, all);
        return List.copyOf(all);
    }

    private static void margins(RuleFile file, List<RuleParameter> all) {
        for (int i = 0; i < file.margins().size(); i++) {
            MarginRule rule = file.margins().get(i);
            ParameterSpot<List<MarginRule>> list = new ParameterSpot<>(
                    all, Section.MARGINS, SelectorText.of(rule.selector()), "margins", file::withMargins);
            MarginParameters.list(ParameterSpot.item(list, file.margins(), i, Integer.toString(i)), rule);
        }
    }

    private static void portfolio(RuleFile file, PortfolioRule portfolio, List<RuleParameter> all) {
        for (int i = 0; i < portfolio.components().size(); i++) {
            Component component = portfolio.components().get(i);
            ParameterSpot<List<Component>> list = new ParameterSpot<>(
                    all,
                    component instanceof Component.Scan ? Section.SCANS : Section.PARTS,
                    component.id(),
                    "parts",
                    value -> file.withPortfolio(Optional.of(new PortfolioRule(
                            portfolio.netting(), portfolio.discount(), value, portfolio.assembly()))));
            ComponentParameters.list(ParameterSpot.item(list, portfolio.components(), i, component.id()), component);
        }
        Assembly assembly = portfolio.assembly();
        ParameterSpot<Assembly> spot = new ParameterSpot<>(
                all,
                Section.ASSEMBLY,
                Texts.of("rules.parameter.assembly"),
                "assembly",
                value -> file.withPortfolio(Optional.of(
                        new PortfolioRule(portfolio.netting(), portfolio.discount(), portfolio.components(), value))));
        ComponentParameters.term(
                spot.<Term>part("initial", value -> new Assembly(value, assembly.maintenance()))
                        .in(Section.ASSEMBLY, Texts.of("rules.parameter.initialMargin")),
                assembly.initial());
        ComponentParameters.term(
                spot.<Term>part("maintenance", value -> new Assembly(assembly.initial(), value))
                        .in(Section.ASSEMBLY, Texts.of("rules.parameter.maintenanceMargin")),
                assembly.maintenance());
    }

    private static void collateral(RuleFile file, List<RuleParameter> all) {
        EquityRule equity = file.equity();
        ParameterSpot<EquityRule> spot = new ParameterSpot<>(
                all, Section.COLLATERAL, Texts.of("rules.parameter.collateral"), "collateral", file::withEquity);
        ParameterSpot<List<Haircut>> list = spot.part("assets", equity::withHaircuts);
        for (int i = 0; i < equity.haircuts().size(); i++) {
            Haircut haircut = equity.haircuts().get(i);
            ParameterSpot<Haircut> item = ParameterSpot.item(list, equity.haircuts(), i, Integer.toString(i))
                    .in(Section.COLLATERAL, haircut.asset());
            worth(
                    item.part(
                            "value",
                            value -> new Haircut(
                                    haircut.asset(), value, haircut.initial(), haircut.scan(), haircut.bucket())),
                    haircut.asset(),
                    haircut.value());
            item.numbers(
                    values -> new Haircut(
                            haircut.asset(), haircut.value(), values.at(0), haircut.scan(), haircut.bucket()),
                    percent(
                            "initial",
                            Texts.of("rules.parameter.furtherInitialHaircutOf", haircut.asset()),
                            haircut.initial()));
        }
        spot.in(Section.COLLATERAL, Texts.of("rules.parameter.otherAssets"))
                .numbers(
                        values -> equity.withOtherHaircut(values.maybe(0)),
                        optional(
                                "other",
                                Texts.of("rules.parameter.haircutOfOtherAssets"),
                                Unit.PERCENT,
                                equity.otherHaircut()));
    }

    private static void worth(ParameterSpot<CollateralValue> spot, String asset, CollateralValue value) {
        switch (value) {
            case CollateralValue.Flat flat ->
                spot.numbers(
                        values -> new CollateralValue.Flat(values.at(0)),
                        percent("haircut", Texts.of("rules.parameter.haircutOf", asset), flat.haircut()));
            case CollateralValue.Tiered tiered -> {
                ParameterSpot<List<CollateralValue.Tiered.Step>> tiers =
                        spot.part("tiers", steps -> new CollateralValue.Tiered(tiered.axis(), tiered.mode(), steps));
                Unit bound = tiered.axis() == CollateralValue.Tiered.Axis.USD ? Unit.USD : Unit.PLAIN;
                for (int i = 0; i < tiered.tiers().size(); i++) {
                    CollateralValue.Tiered.Step step = tiered.tiers().get(i);
                    String name = Texts.of("rules.parameter.tier", asset, String.valueOf(i + 1));
                    ParameterSpot.item(tiers, tiered.tiers(), i, Integer.toString(i))
                            .numbers(
                                    values -> new CollateralValue.Tiered.Step(values.maybe(0), values.at(1)),
                                    optional("upTo", Texts.of("rules.parameter.upToOf", name), bound, step.upTo()),
                                    number(
                                            "ratio",
                                            Texts.of("rules.parameter.haircutOf", name),
                                            Unit.HAIRCUT,
                                            step.ratio()));
                }
            }
            case CollateralValue.LoanToValue loan ->
                spot.numbers(
                        values -> new CollateralValue.LoanToValue(values.at(0), values.maybe(1), values.maybe(2)),
                        percent("loanToValue", Texts.of("rules.parameter.loanToValueOf", asset), loan.loanToValue()),
                        optional(
                                "supplyCap",
                                Texts.of("rules.parameter.suppliedAtMostOf", asset),
                                Unit.PLAIN,
                                loan.supplyCap()),
                        optional(
                                "borrowCap",
                                Texts.of("rules.parameter.borrowedAgainstAtMostOf", asset),
                                Unit.USD,
                                loan.borrowCap()));
            case CollateralValue.BySize size ->
                spot.numbers(
                        values -> new CollateralValue.BySize(
                                values.at(0), values.at(1), values.maybe(2), values.at(3), values.maybe(4)),
                        percent("weight", Texts.of("rules.parameter.weightOf", asset), size.weight()),
                        plain("factor", Texts.of("rules.parameter.sizeFactorOf", asset), size.factor()),
                        optional(
                                "scaleStart",
                                Texts.of("rules.parameter.weightShrinksFromOf", asset),
                                Unit.USD,
                                size.scaleStartUsd()),
                        number(
                                "deposits",
                                Texts.of("rules.parameter.depositsNowOf", asset),
                                Unit.USD,
                                size.depositsUsd()),
                        optional(
                                "debtWeight",
                                Texts.of("rules.parameter.debtWeightOf", asset),
                                Unit.TIMES,
                                size.debtWeight()));
        }
    }

    private static void charges(RuleFile file, List<RuleParameter> all) {
        ParameterSpot<List<AccountCharge>> list = new ParameterSpot<>(
                all, Section.CHARGES, Texts.of("rules.parameter.charges"), "charges", file::withCharges);
        for (int i = 0; i < file.charges().size(); i++) {
            AccountCharge charge = file.charges().get(i);
            ParameterSpot<AccountCharge> spot = ParameterSpot.item(list, file.charges(), i, charge.id());
            switch (charge) {
                case AccountCharge.Borrowing borrowing ->
                    spot.numbers(
                            values -> new AccountCharge.Borrowing(borrowing.id(), values.at(0), values.at(1)),
                            percent(
                                    "initial",
                                    Texts.of("rules.parameter.initialOfDebtOf", borrowing.id()),
                                    borrowing.initial()),
                            percent(
                                    "maintenance",
                                    Texts.of("rules.parameter.maintenanceOfDebtOf", borrowing.id()),
                                    borrowing.maintenance()));
                case AccountCharge.Fixed fixed ->
                    spot.numbers(
                            values -> new AccountCharge.Fixed(fixed.id(), values.at(0), values.at(1)),
                            plain("initial", Texts.of("rules.parameter.initialOf", fixed.id()), fixed.initial()),
                            plain(
                                    "maintenance",
                                    Texts.of("rules.parameter.maintenanceOf", fixed.id()),
                                    fixed.maintenance()));
            }
        }
    }

    private static void ladder(RuleFile file, List<RuleParameter> all) {
        ParameterSpot<RuleFile> spot = new ParameterSpot<>(
                all, Section.LADDER, Texts.of("rules.parameter.liquidation"), "ladder", changed -> changed);
        spot.numbers(
                values -> file.withLiquidation(values.at(0)),
                number(
                        "liquidation",
                        Texts.of("rules.parameter.liquidatedAtMaintenance"),
                        Unit.TIMES,
                        file.liquidation()));
        ParameterSpot<List<MarginBand>> bands = spot.<List<MarginBand>>part("bands", file::withBands)
                .in(Section.LADDER, Texts.of("rules.parameter.ladderOfTheVenue"));
        for (int i = 0; i < file.bands().size(); i++) {
            MarginBand band = file.bands().get(i);
            String action = Words.of(band.action());
            ParameterSpot.item(bands, file.bands(), i, Integer.toString(i))
                    .numbers(
                            values -> new MarginBand(values.at(0), band.side(), band.action()),
                            number(
                                    "ratio",
                                    Texts.of(
                                            "rules.parameter.atMarginRatio",
                                            Character.toUpperCase(action.charAt(0)) + action.substring(1)),
                                    Unit.TIMES,
                                    band.ratio()));
        }
    }

    private static void process(RuleFile file, List<RuleParameter> all) {
        VenueProcess process = file.process();
        ParameterSpot<VenueProcess> spot = new ParameterSpot<>(
                all, Section.PROCESS, Texts.of("rules.parameter.process"), "process", file::withProcess);
        spot.numbers(
                values -> new VenueProcess(values.maybe(0), values.maybe(1), process.auction(), process.closing()),
                optional(
                        "indexCap",
                        Texts.of("rules.parameter.indexSourceAtMostFromMedian"),
                        Unit.PERCENT,
                        process.indexCap()),
                optional(
                        "settlementMinutes",
                        Texts.of("rules.parameter.averagedBeforeExpiry"),
                        Unit.MINUTES,
                        process.settlementMinutes()));
        process.auction()
                .ifPresent(auction -> spot.<VenueProcess.Auction>part(
                                "auction",
                                changed -> new VenueProcess(
                                        process.indexCap(),
                                        process.settlementMinutes(),
                                        Optional.of(changed),
                                        process.closing()))
                        .in(Section.PROCESS, Texts.of("rules.parameter.liquidationAuction"))
                        .numbers(
                                values -> new VenueProcess.Auction(
                                        values.at(0),
                                        values.at(1),
                                        values.at(2),
                                        values.at(3),
                                        values.at(4),
                                        values.at(5)),
                                percent(
                                        "startShare",
                                        Texts.of("rules.parameter.askedAtTheStart"),
                                        auction.startShare()),
                                percent(
                                        "cutoffShare",
                                        Texts.of("rules.parameter.askedAfterTheFastPhase"),
                                        auction.cutoffShare()),
                                number(
                                        "fastSeconds",
                                        Texts.of("rules.parameter.fastPhase"),
                                        Unit.SECONDS,
                                        auction.fastSeconds()),
                                number(
                                        "slowSeconds",
                                        Texts.of("rules.parameter.slowPhase"),
                                        Unit.SECONDS,
                                        auction.slowSeconds()),
                                percent("feeShare", Texts.of("rules.parameter.feeUpFront"), auction.feeShare()),
                                percent(
                                        "bufferShare",
                                        Texts.of("rules.parameter.restoredBeyondMaintenance"),
                                        auction.bufferShare())));
        process.closing().ifPresent(closing -> closing(spot, process, closing));
    }

    private static void closing(ParameterSpot<VenueProcess> process, VenueProcess old, ClosingOrder closing) {
        ParameterSpot<ClosingOrder> spot = process.<ClosingOrder>part(
                        "closing",
                        changed -> new VenueProcess(
                                old.indexCap(), old.settlementMinutes(), old.auction(), Optional.of(changed)))
                .in(Section.PROCESS, Texts.of("rules.parameter.orderOfClosing"));
        spot.numbers(
                values -> new ClosingOrder(closing.steps(), values.at(0), values.at(1)),
                percent("release", Texts.of("rules.parameter.stopsAtMaintenanceOfEquity"), closing.release()),
                percent("feeRate", Texts.of("rules.parameter.feeOnWhatIsClosed"), closing.feeRate()));
        for (int i = 0; i < closing.steps().size(); i++) {
            int at = i;
            ClosingOrder.Step step = closing.steps().get(i);
            step.share()
                    .ifPresent(share -> spot.<ClosingOrder.Step>part("steps/" + at, changed -> {
                                List<ClosingOrder.Step> steps = new ArrayList<>(closing.steps());
                                steps.set(at, changed);
                                return new ClosingOrder(steps, closing.release(), closing.feeRate());
                            })
                            .numbers(
                                    values -> new ClosingOrder.Step(
                                            step.kind(), step.selector(), step.side(), Optional.of(values.at(0))),
                                    percent(
                                            "share",
                                            Texts.of("rules.parameter.closedInStep", String.valueOf(at + 1)),
                                            share)));
        }
    }
}
