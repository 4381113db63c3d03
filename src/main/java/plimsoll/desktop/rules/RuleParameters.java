package plimsoll.desktop.rules;

import static plimsoll.desktop.rules.ParameterSpot.number;
import static plimsoll.desktop.rules.ParameterSpot.optional;
import static plimsoll.desktop.rules.ParameterSpot.percent;
import static plimsoll.desktop.rules.ParameterSpot.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.desktop.rules.RuleParameter.Section;
import plimsoll.desktop.rules.RuleParameter.Unit;
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
                "Assembly",
                "assembly",
                value -> file.withPortfolio(Optional.of(
                        new PortfolioRule(portfolio.netting(), portfolio.discount(), portfolio.components(), value))));
        ComponentParameters.term(
                spot.<Term>part("initial", value -> new Assembly(value, assembly.maintenance()))
                        .in(Section.ASSEMBLY, "Initial margin"),
                assembly.initial());
        ComponentParameters.term(
                spot.<Term>part("maintenance", value -> new Assembly(assembly.initial(), value))
                        .in(Section.ASSEMBLY, "Maintenance margin"),
                assembly.maintenance());
    }

    private static void collateral(RuleFile file, List<RuleParameter> all) {
        EquityRule equity = file.equity();
        ParameterSpot<EquityRule> spot =
                new ParameterSpot<>(all, Section.COLLATERAL, "Collateral", "collateral", file::withEquity);
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
                    percent("initial", haircut.asset() + " further initial haircut", haircut.initial()));
        }
        spot.in(Section.COLLATERAL, "Other assets")
                .numbers(
                        values -> equity.withOtherHaircut(values.maybe(0)),
                        optional("other", "Haircut of other assets", Unit.PERCENT, equity.otherHaircut()));
    }

    private static void worth(ParameterSpot<CollateralValue> spot, String asset, CollateralValue value) {
        switch (value) {
            case CollateralValue.Flat flat ->
                spot.numbers(
                        values -> new CollateralValue.Flat(values.at(0)),
                        percent("haircut", asset + " haircut", flat.haircut()));
            case CollateralValue.Tiered tiered -> {
                ParameterSpot<List<CollateralValue.Tiered.Step>> tiers =
                        spot.part("tiers", steps -> new CollateralValue.Tiered(tiered.axis(), tiered.mode(), steps));
                Unit bound = tiered.axis() == CollateralValue.Tiered.Axis.USD ? Unit.USD : Unit.PLAIN;
                for (int i = 0; i < tiered.tiers().size(); i++) {
                    CollateralValue.Tiered.Step step = tiered.tiers().get(i);
                    String name = asset + " tier " + (i + 1);
                    ParameterSpot.item(tiers, tiered.tiers(), i, Integer.toString(i))
                            .numbers(
                                    values -> new CollateralValue.Tiered.Step(values.maybe(0), values.at(1)),
                                    optional("upTo", name + " up to", bound, step.upTo()),
                                    number("ratio", name + " haircut", Unit.HAIRCUT, step.ratio()));
                }
            }
            case CollateralValue.LoanToValue loan ->
                spot.numbers(
                        values -> new CollateralValue.LoanToValue(values.at(0), values.maybe(1), values.maybe(2)),
                        percent("loanToValue", asset + " loan to value", loan.loanToValue()),
                        optional("supplyCap", asset + " supplied at most", Unit.PLAIN, loan.supplyCap()),
                        optional("borrowCap", asset + " borrowed against at most", Unit.USD, loan.borrowCap()));
            case CollateralValue.BySize size ->
                spot.numbers(
                        values -> new CollateralValue.BySize(
                                values.at(0), values.at(1), values.maybe(2), values.at(3), values.maybe(4)),
                        percent("weight", asset + " weight", size.weight()),
                        plain("factor", asset + " size factor", size.factor()),
                        optional("scaleStart", asset + " weight shrinks from", Unit.USD, size.scaleStartUsd()),
                        number("deposits", asset + " deposits now", Unit.USD, size.depositsUsd()),
                        optional("debtWeight", asset + " debt weight", Unit.TIMES, size.debtWeight()));
        }
    }

    private static void charges(RuleFile file, List<RuleParameter> all) {
        ParameterSpot<List<AccountCharge>> list =
                new ParameterSpot<>(all, Section.CHARGES, "Account charges", "charges", file::withCharges);
        for (int i = 0; i < file.charges().size(); i++) {
            AccountCharge charge = file.charges().get(i);
            ParameterSpot<AccountCharge> spot = ParameterSpot.item(list, file.charges(), i, charge.id());
            switch (charge) {
                case AccountCharge.Borrowing borrowing ->
                    spot.numbers(
                            values -> new AccountCharge.Borrowing(borrowing.id(), values.at(0), values.at(1)),
                            percent("initial", borrowing.id() + ", initial, of debt", borrowing.initial()),
                            percent("maintenance", borrowing.id() + ", maintenance, of debt", borrowing.maintenance()));
                case AccountCharge.Fixed fixed ->
                    spot.numbers(
                            values -> new AccountCharge.Fixed(fixed.id(), values.at(0), values.at(1)),
                            plain("initial", fixed.id() + ", initial", fixed.initial()),
                            plain("maintenance", fixed.id() + ", maintenance", fixed.maintenance()));
            }
        }
    }

    private static void ladder(RuleFile file, List<RuleParameter> all) {
        ParameterSpot<RuleFile> spot =
                new ParameterSpot<>(all, Section.LADDER, "Liquidation", "ladder", changed -> changed);
        spot.numbers(
                values -> file.withLiquidation(values.at(0)),
                number("liquidation", "Liquidated at maintenance", Unit.TIMES, file.liquidation()));
        ParameterSpot<List<MarginBand>> bands =
                spot.<List<MarginBand>>part("bands", file::withBands).in(Section.LADDER, "Ladder of the venue");
        for (int i = 0; i < file.bands().size(); i++) {
            MarginBand band = file.bands().get(i);
            String action = band.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            ParameterSpot.item(bands, file.bands(), i, Integer.toString(i))
                    .numbers(
                            values -> new MarginBand(values.at(0), band.side(), band.action()),
                            number(
                                    "ratio",
                                    Character.toUpperCase(action.charAt(0)) + action.substring(1) + " at margin ratio",
                                    Unit.TIMES,
                                    band.ratio()));
        }
    }

    private static void process(RuleFile file, List<RuleParameter> all) {
        VenueProcess process = file.process();
        ParameterSpot<VenueProcess> spot =
                new ParameterSpot<>(all, Section.PROCESS, "Index and settlement", "process", file::withProcess);
        spot.numbers(
                values -> new VenueProcess(values.maybe(0), values.maybe(1), process.auction(), process.closing()),
                optional("indexCap", "Index source at most from median", Unit.PERCENT, process.indexCap()),
                optional("settlementMinutes", "Averaged before expiry", Unit.MINUTES, process.settlementMinutes()));
        process.auction()
                .ifPresent(auction -> spot.<VenueProcess.Auction>part(
                                "auction",
                                changed -> new VenueProcess(
                                        process.indexCap(),
                                        process.settlementMinutes(),
                                        Optional.of(changed),
                                        process.closing()))
                        .in(Section.PROCESS, "Liquidation auction")
                        .numbers(
                                values -> new VenueProcess.Auction(
                                        values.at(0),
                                        values.at(1),
                                        values.at(2),
                                        values.at(3),
                                        values.at(4),
                                        values.at(5)),
                                percent("startShare", "Asked at the start", auction.startShare()),
                                percent("cutoffShare", "Asked after the fast phase", auction.cutoffShare()),
                                number("fastSeconds", "Fast phase", Unit.SECONDS, auction.fastSeconds()),
                                number("slowSeconds", "Slow phase", Unit.SECONDS, auction.slowSeconds()),
                                percent("feeShare", "Fee up front", auction.feeShare()),
                                percent("bufferShare", "Restored beyond maintenance", auction.bufferShare())));
        process.closing().ifPresent(closing -> closing(spot, process, closing));
    }

    private static void closing(ParameterSpot<VenueProcess> process, VenueProcess old, ClosingOrder closing) {
        ParameterSpot<ClosingOrder> spot = process.<ClosingOrder>part(
                        "closing",
                        changed -> new VenueProcess(
                                old.indexCap(), old.settlementMinutes(), old.auction(), Optional.of(changed)))
                .in(Section.PROCESS, "Order of closing");
        spot.numbers(
                values -> new ClosingOrder(closing.steps(), values.at(0), values.at(1)),
                percent("release", "Stops at maintenance of equity", closing.release()),
                percent("feeRate", "Fee on what is closed", closing.feeRate()));
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
                                    percent("share", "Share closed in step " + (at + 1), share)));
        }
    }
}
