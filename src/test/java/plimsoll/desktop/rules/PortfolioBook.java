package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Reported;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginBand;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.ShortNetting;
import plimsoll.domain.rule.Source;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.rule.VenueProcess;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// The sample of options under invented portfolio rules with two versions, the later one announced.
public final class PortfolioBook {
    static final String ID = "invented.portfolio";

    private PortfolioBook() {}

    /// Returns a session over it, calculated.
    public static OpenBook open() {
        OpenBook book = OpenBook.of(document());
        book.session().runNow();
        return book;
    }

    /// Returns the workspace.
    public static Document document() {
        Document sample = Samples.read("option-book").value().orElseThrow();
        String pool = sample.pools().getFirst().id();
        List<Balance> balances = new java.util.ArrayList<>(sample.balances());
        return sample.withPools(List.of(sample.pools()
                        .getFirst()
                        .withRule(RuleRef.inForce(ID))
                        .withAdditions(List.of(new NamedMargin("open orders", decimal("0.5"), decimal("0.25"))))
                        .withReported(new Reported(
                                Optional.of(decimal("40")), Optional.of(decimal("30")), Optional.of(decimal("2800"))))))
                .withBalances(balances)
                .withEditedRules(List.of(
                        ShippedRules.edited(file("2023.1", "2023-11-01T00:00:00Z", "0.15")),
                        ShippedRules.edited(file("2024.1", "2024-02-01T00:00:00Z", "0.18"))))
                .withName(pool.isEmpty() ? "" : "ETH options, portfolio margin");
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static RuleFile file(String version, String from, String range) {
        List<Component> components = components(decimal(range));
        Term worst = new Term.Max(List.of(new Term.Part("scan"), new Term.Part("forwards")));
        Term sum = new Term.Sum(List.of(worst, new Term.Part("roll"), new Term.Part("naked")));
        return new RuleFile(
                        ID,
                        version,
                        "Invented venue",
                        "portfolio margin",
                        Instant.parse(from),
                        LocalDate.parse("2023-10-20"),
                        List.of(
                                new Source(
                                        "Portfolio margin parameters",
                                        "https://example.org/portfolio-margin",
                                        LocalDate.parse("2023-12-28")),
                                new Source(
                                        "Collateral page",
                                        "https://example.org/collateral",
                                        LocalDate.parse("2023-08-03"))),
                        true,
                        "Invented numbers that show every form.",
                        Trigger.AT_OR_BELOW,
                        equity(),
                        List.of())
                .withPortfolio(Optional.of(new PortfolioRule(
                        Netting.PAIR,
                        OptionDiscount.NONE,
                        components,
                        new Assembly(new Term.Scale(decimal("1.25"), sum), sum))))
                .withCharges(List.of(new AccountCharge.Borrowing("borrowing", decimal("0.2"), decimal("0.1"))))
                .withBands(List.of(
                        new MarginBand(decimal("1.2"), Trigger.AT_OR_BELOW, MarginBand.Action.WARN),
                        new MarginBand(BigDecimal.ONE, Trigger.AT_OR_BELOW, MarginBand.Action.LIQUIDATE)))
                .withProcess(new VenueProcess(
                        Optional.of(decimal("0.005")), Optional.of(decimal("30")), Optional.empty(), Optional.empty()));
    }

    private static EquityRule equity() {
        return new EquityRule(
                OptionValue.VALUE,
                List.of(
                        new Haircut(
                                "ETH",
                                new CollateralValue.Tiered(
                                        CollateralValue.Tiered.Axis.QUANTITY,
                                        TierMode.PROGRESSIVE,
                                        List.of(
                                                new CollateralValue.Tiered.Step(
                                                        Optional.of(decimal("1000")), decimal("0.95")),
                                                new CollateralValue.Tiered.Step(Optional.empty(), decimal("0.9")))),
                                decimal("0.02"),
                                Haircut.ScanPart.BOTH,
                                Optional.empty()),
                        new Haircut("USDC", decimal("0.01"))),
                Optional.of(decimal("0.5")));
    }

    private static List<Component> components(BigDecimal range) {
        Selector options = new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of());
        return List.of(
                new Component.Scan(
                        "scan",
                        Selector.ANY,
                        ScanMoney.SETTLEMENT,
                        PriceBasis.MARK,
                        List.of(
                                new ScanBlock.Even(
                                        range, 4, List.of(VolDirection.UP, VolDirection.NONE, VolDirection.DOWN)),
                                new ScanBlock.Listed(
                                        List.of(decimal("-0.5"), decimal("0.5")),
                                        List.of(VolDirection.UP),
                                        new ScanWeight.OverMove(
                                                range, BigDecimal.ONE, true, Optional.of(decimal("1000"))))),
                        new VolRule(
                                VolRule.Shape.RELATIVE,
                                decimal("0.45"),
                                decimal("0.25"),
                                decimal("0.3"),
                                decimal("0.13"),
                                decimal("30"),
                                false,
                                BigDecimal.ONE,
                                Optional.of(decimal("0.5"))),
                        Optional.empty(),
                        ScanReduction.WORST_CELL,
                        GainRule.WHOLE,
                        Optional.empty()),
                new Component.Basis(
                        "forwards", options, decimal("0.05"), decimal("-0.05"), BigDecimal.ONE, decimal("0.2")),
                new Component.Roll("roll", Selector.ANY, decimal("0.04"), decimal("0.005")),
                new Component.NakedShort("naked", options, ShortNetting.STRIKE, decimal("0.02"), decimal("0.01")));
    }
}
