package plimsoll.desktop.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.ComparedBook;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Balance;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;
import plimsoll.engine.result.ReverseStress.Factor;

/// What is fatal to a what-if book beside what is fatal to the book.
class ShocksComparedTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final AnswersViewModel model = new AnswersViewModel(book.session(), Background.DIRECT, then -> {});

    @AfterEach
    void close() {
        model.close();
    }

    private void addCash(String usdt) {
        Balance cash = book.session().document().balances().getFirst();
        book.session()
                .apply(new Edit.SetBalance(
                        "amount", cash.withAmount(cash.amount().add(new BigDecimal(usdt)))));
        book.calculate();
    }

    /// Returns the rows of a pool's shock: its group, then its factors.
    private List<Row> shock(String pool) {
        List<Row> rows = model.reverse().rows();
        int at = 0;
        while (!rows.get(at).value(ReverseViewModel.ITEM).text().endsWith(pool)) {
            at++;
        }
        return rows.subList(at, at + 2);
    }

    private static String text(Row row, String column) {
        return row.value(column).text();
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column).file());
    }

    /// The shock is buffer / (price x quantity x (1 - maintenance rate)).
    private static double fall(double buffer, double quantity) {
        return -buffer / (100_000 * quantity * 0.995);
    }

    @Test
    void aShockStandsBesideThatOfTheBook() {
        model.start();
        assertFalse(model.reverse().comparedProperty().get());
        assertEquals("", text(shock("Venue A").getFirst(), ReverseViewModel.DEVIATIONS));

        book.session().apply(new WhatIfEdit.Start());
        addCash("1000");
        model.start();

        assertTrue(model.reverse().comparedProperty().get());
        Row group = shock("Venue A").getFirst();
        Row btc = shock("Venue A").getLast();
        assertEquals("\u22125.53 %", text(btc, Column.before(ReverseViewModel.MOVE)));
        assertEquals("\u22125.63 %", text(btc, ReverseViewModel.MOVE));
        assertEquals("\u22120.10 %", text(btc, Column.difference(ReverseViewModel.MOVE)));
        assertEquals(fall(55_000, 10), number(btc, Column.before(ReverseViewModel.MOVE)), 1e-9);
        assertEquals(fall(56_000, 10), number(btc, ReverseViewModel.MOVE), 1e-9);
        assertEquals(fall(1_000, 10), number(btc, Column.difference(ReverseViewModel.MOVE)), 1e-9);
        double daily = 0.8 / Math.sqrt(365);
        assertEquals(fall(1_000, 10) / daily, number(btc, Column.difference(ReverseViewModel.DEVIATIONS)), 1e-9);
        // One factor moves alone: the distance is the size of its move.
        assertEquals(-fall(55_000, 10) / daily, number(group, Column.before(ReverseViewModel.DEVIATIONS)), 1e-9);
        assertEquals(-fall(56_000, 10) / daily, number(group, ReverseViewModel.DEVIATIONS), 1e-9);
        assertEquals("", group.value(ReverseViewModel.ITEM).detail());
        // Venue B is the same in both books.
        Row other = shock("Venue B").getLast();
        assertEquals("+5.47 %", text(other, Column.before(ReverseViewModel.MOVE)));
        assertEquals(0, number(other, Column.difference(ReverseViewModel.MOVE)), 1e-12);

        addCash("1");
        assertTrue(btc.value(Column.before(ReverseViewModel.MOVE)).is(CellState.STALE));
        assertTrue(btc.value(Column.difference(ReverseViewModel.DEVIATIONS)).is(CellState.STALE));
    }

    @Test
    void aPoolThatOnlyTheBookLosesSaysNoneNowAndWhy() {
        book.session().apply(new WhatIfEdit.Start());
        addCash("20000000");
        model.start();
        Row group = shock("Venue A").getFirst();
        Row btc = shock("Venue A").getLast();
        assertEquals("Venue A", text(group, ReverseViewModel.ITEM));
        assertEquals("out of reach now", group.value(ReverseViewModel.ITEM).detail());
        assertEquals("none", text(group, ReverseViewModel.DEVIATIONS));
        assertEquals("\u22125.53 %", text(btc, Column.before(ReverseViewModel.MOVE)));
        assertEquals("none", text(btc, ReverseViewModel.MOVE));
        assertEquals("", text(btc, Column.difference(ReverseViewModel.MOVE)));
        assertEquals("", text(btc, ReverseViewModel.CONSEQUENCE));

        addCash("-20055001");
        model.start();
        assertEquals(
                "liquidated now without a shock",
                shock("Venue A").getFirst().value(ReverseViewModel.ITEM).detail());
    }

    @Test
    void aPoolThatOnlyTheWhatIfBookLosesSaysNoneBefore() {
        addCash("20000000");
        book.session().freeze("Snapshot");
        addCash("-20000000");
        model.start();
        Row group = shock("Venue A").getFirst();
        Row btc = shock("Venue A").getLast();
        assertEquals("out of reach before", group.value(ReverseViewModel.ITEM).detail());
        assertEquals("none", text(group, Column.before(ReverseViewModel.DEVIATIONS)));
        assertEquals("none", text(btc, Column.before(ReverseViewModel.MOVE)));
        assertEquals("\u22125.53 %", text(btc, ReverseViewModel.MOVE));
        assertEquals("", text(btc, Column.difference(ReverseViewModel.DEVIATIONS)));
    }

    @Test
    void whatElseDiesThereIsSaidWhenItIsNotTheSame() {
        book.session().apply(new WhatIfEdit.Start());
        // Sold instead of bought: now both pools die when the price rises.
        book.resize("leg-a", "-10");
        book.calculate();
        model.start();
        Row rise = shock("Venue B").getLast();
        Row sold = shock("Venue A").getLast();
        assertEquals("Venue A, Venue B; before Venue B", text(rise, ReverseViewModel.CONSEQUENCE));
        // The rise that liquidates Venue A now is not the fall that did before.
        assertTrue(number(sold, ReverseViewModel.MOVE) > 0, text(sold, ReverseViewModel.MOVE));
        assertEquals("none", text(sold, Column.before(ReverseViewModel.MOVE)));
        Row fall = model.reverse().rows().getLast();
        assertEquals("\u22125.53 %", text(fall, Column.before(ReverseViewModel.MOVE)));
        assertEquals("none", text(fall, ReverseViewModel.MOVE));
    }

    @Test
    void aBookComparedNoMoreIsDropped() {
        book.session().freeze("Snapshot");
        addCash("1000");
        model.start();
        assertTrue(model.reverse().comparedProperty().get());
        book.session().freeze("Later snapshot");
        book.calculate();
        assertFalse(model.reverse().comparedProperty().get());
        assertTrue(shock("Venue A")
                .getFirst()
                .value(ReverseViewModel.ITEM)
                .detail()
                .endsWith("\u03c3"));
    }

    /// What only the compared book holds moves as far as is typed, not as far as is assumed.
    @Test
    void bothBooksMeetTheSameMarkets() {
        OpenBook ether = OpenBook.sample("option-book");
        FactorInputs typed = new FactorInputs();
        typed.volProperty().set("40%");
        FactorModel both = typed.model(
                book.session().preparedProperty().get().snapshot(),
                Optional.of(new ComparedBook(
                        ether.session().document(),
                        ether.session().preparedProperty().get().snapshot())));
        assertEquals(Map.of("BTC", 0.4, "ETH", 0.4), both.vols());
        assertEquals(0.8, both.correlation("BTC", "ETH"));
    }

    private static ReverseStress stress(double... moves) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < moves.length; i++) {
            String pool = Math.abs(moves[i]) > 1 ? "far" : "pool" + i;
            answers.add(new Answer(pool, List.of(moves[i] / 10), i + 1, 0, 1, List.of(pool)));
        }
        return new ReverseStress(List.of(new Factor("BTC", 0.04)), 1, answers, List.of(), List.of());
    }

    /// Nearest in one book and fourth in the other is no shock that the other does not have.
    @Test
    void aShockThatIsFarInTheOtherBookIsFoundThereToo() {
        ReverseStress near = stress(2, 0.1, 0.1, 0.1);
        ReverseStress far = stress(0.5, 0.1, 0.1, 3);
        List<FatalShock> fell = FatalShock.of(far, Optional.of(near), 3);
        FatalShock last = fell.stream()
                .filter(shock -> shock.poolId().equals("far"))
                .findFirst()
                .orElseThrow();
        assertEquals(4, last.rank());
        assertEquals(0.3, last.now().orElseThrow().moves().getFirst());
        assertEquals(0.2, last.was().orElseThrow().moves().getFirst());
        List<FatalShock> rose = FatalShock.of(near, Optional.of(far), 3);
        assertEquals(1, rose.getFirst().rank());
        assertEquals(0.3, rose.getFirst().was().orElseThrow().moves().getFirst());
        assertEquals(3, FatalShock.of(near, Optional.empty(), 3).size());
    }
}
