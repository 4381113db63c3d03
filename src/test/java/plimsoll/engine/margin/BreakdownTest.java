package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Runs;
import plimsoll.engine.Scans;
import plimsoll.engine.result.MarginPart;

class BreakdownTest {
    private static final Component.Size SIZE =
            new Component.Size("size", Selector.ANY, PriceBasis.MARK, Book.number("0.3"), Book.number("0.02"));

    private static MarginPart requirement(Book book) {
        return Runs.base(book.snapshot()).breakdowns().getFirst().requirement();
    }

    private static MarginPart child(MarginPart part, String key) {
        return part.parts().stream()
                .filter(child -> child.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Book book() {
        Term scan = new Term.Part("scan");
        Term size = new Term.Part("size");
        Book book = Portfolios.book(Portfolios.assembled(
                Netting.UNDERLYING,
                new Term.Scale(Book.number("1.5"), new Term.Max(List.of(scan, size))),
                new Term.Sum(List.of(scan, size)),
                Scans.named("scan").moves("-0.1 0.2").build(),
                SIZE));
        Portfolios.hold(book, "perp", "-4");
        return Portfolios.hold(book, "coin", "100");
    }

    @Test
    void aComponentAddsWhatItContributesThroughTheAssembly() {
        MarginPart set = child(requirement(book()), "set/BTC");
        // Up 20 %: the short loses 80, the long in coins gains 20. Size: (400 + 100) x 0.3 = 150, which decides.
        assertEquals(1.5 * 150, set.initial(), 1e-9);
        assertEquals(0, child(set, "component/scan").initial(), 0);
        assertEquals(60, child(set, "component/scan").maintenance(), 1e-9);
        assertEquals(1.5 * 150, child(set, "component/size").initial(), 1e-9);
        assertEquals(10, child(set, "component/size").maintenance(), 1e-9);
    }

    @Test
    void aScanOpensIntoWhatEachPositionLosesInTheScenarioThatDecides() {
        MarginPart scan = child(child(requirement(book()), "set/BTC"), "component/scan");
        assertEquals("price +20 %, volatility unchanged", scan.note());
        Map<String, Double> losses =
                scan.parts().stream().collect(Collectors.toMap(MarginPart::key, MarginPart::maintenance));
        assertEquals(80, losses.get("leg/p perp"), 1e-9);
        assertEquals(-20, losses.get("leg/p coin"), 1e-9);
        assertEquals(0, losses.get("rest"), 1e-9);
    }

    @Test
    void aComponentThatDoesNotDecideSaysSo() {
        Term largest = new Term.Max(List.of(new Term.Part("scan"), new Term.Part("size")));
        Book book = Portfolios.book(Portfolios.assembled(
                Netting.UNDERLYING,
                largest,
                largest,
                Scans.named("scan").moves("-0.001").build(),
                SIZE));
        MarginPart scan = child(child(requirement(Portfolios.hold(book, "perp", "1")), "set/BTC"), "component/scan");
        assertEquals("price -0.1 %, volatility unchanged; does not decide", scan.note());
        assertEquals(List.of(), scan.parts());
    }

    @Test
    void aGainThatIsLimitedToZeroAddsNothing() {
        Term limited = new Term.AtLeastZero(new Term.Part("scan"));
        Book book = Portfolios.book(Portfolios.assembled(
                Netting.UNDERLYING,
                limited,
                limited,
                Scans.named("scan").moves("0.1").build()));
        assertEquals(0, requirement(Portfolios.hold(book, "perp", "1")).initial(), 0);
    }

    @Test
    void slicesOfAProgressiveTableAreItsParts() {
        Book book = Portfolios.hold(
                Portfolios.book(Book.tiers(
                        "rule",
                        TierMode.PROGRESSIVE,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "100 0.01 50",
                        "- 0.05 10")),
                "perp",
                "3");
        MarginPart leg = child(child(requirement(book), "positions"), "leg/p perp");
        assertEquals(100 * 0.01, child(leg, "tier/0").maintenance(), 1e-12);
        assertEquals(200 * 0.05, child(leg, "tier/1").maintenance(), 1e-12);
        assertEquals(30, child(leg, "initial").initial(), 1e-12);
        assertEquals(0, child(leg, "rest").maintenance(), 1e-12);
    }
}
