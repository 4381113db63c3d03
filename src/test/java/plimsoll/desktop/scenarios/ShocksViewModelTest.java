package plimsoll.desktop.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.SplitText;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.MarketShock.VolMove;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.storage.ScenarioLibrary;

/// The table of the shocks of a scenario without controls, over the two-venue sample.
class ShocksViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final ScenariosViewModel scenarios = new ScenariosViewModel(
            book.session(), ScenarioLibrary.items(), new SplitText(), reader -> reader.accept(List.of()));
    private final ShocksViewModel shocks = new ShocksViewModel(scenarios);

    @AfterEach
    void close() {
        shocks.close();
        scenarios.close();
    }

    static Row row(ShocksViewModel shocks, String label) {
        return shocks.rows().stream()
                .filter(row -> row.value(ShocksViewModel.NAME).text().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// A list of assets and moves, as a risk report has it, becomes the shocks of the draft.
    @Test
    void pastedMovesJoinTheDraftAndTakeThePlaceOfTheSameShocks() {
        scenarios.addNew();
        shocks.commit(row(shocks, "Move"), ShocksViewModel.VALUE, "-25%");
        PasteViewModel pasted = shocks.preview("Asset\tPrice %\tVolatility %\nbtc\t-12.5%\t40\nETH\t(7)\t\n")
                .orElseThrow();

        assertTrue(pasted.isClear(), pasted.lines().toString());
        assertEquals("Pasted 3 shocks; they count once they are applied.", pasted.apply());
        assertEquals(
                List.of(
                        new PriceMove("BTC", new PriceAmount.Relative(-0.125), new Follow.Workspace()),
                        new PriceMove("ETH", new PriceAmount.Relative(-0.07), new Follow.Workspace()),
                        new VolMove(Optional.of("BTC"), VolUnit.RELATIVE, 0.4, VolTerm.VENUE)),
                scenarios.draftProperty().get().orElseThrow().steps().getLast().shocks());
        assertTrue(scenarios.isPending());
    }

    @Test
    void aRowThatIsNoMoveSaysWhy() {
        scenarios.addNew();
        List<String> problems =
                shocks.preview("BTC\t-100\t\nBTC\tmuch\t\nBTC\t\t\n\t-5\t\n").orElseThrow().lines().stream()
                        .map(PasteViewModel.Line::problem)
                        .toList();

        assertEquals(4, problems.size());
        assertTrue(problems.stream().noneMatch(String::isEmpty), problems.toString());
        scenarios.choose(scenarios.entriesProperty().get().stream()
                .filter(entry -> !entry.own())
                .findFirst());
        assertEquals(Optional.empty(), shocks.preview("BTC\t-10\n"), "what comes with the program stays as it is");
    }

    @Test
    void whatIsTypedIsMarkedAndCountsOnceItIsApplied() {
        scenarios.addNew();
        assertFalse(scenarios.isPending());
        assertEquals(
                "BTC", row(shocks, "Price move").value(ShocksViewModel.VALUE).text());
        assertEquals(
                "\u221210 %", row(shocks, "Move").value(ShocksViewModel.VALUE).text());
        assertEquals(Optional.empty(), shocks.commit(row(shocks, "Move"), ShocksViewModel.VALUE, "-25%"));
        CellValue typed = row(shocks, "Move").value(ShocksViewModel.VALUE);
        assertEquals("\u221225 %", typed.text());
        assertTrue(typed.is(CellState.EDITED));
        assertFalse(row(shocks, "Asset").value(ShocksViewModel.VALUE).is(CellState.EDITED));
        assertTrue(scenarios.isPending());
        assertEquals(
                move(-0.1),
                book.session()
                        .document()
                        .scenarios()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .shocks());
        scenarios.apply();
        assertEquals(
                move(-0.25),
                book.session()
                        .document()
                        .scenarios()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .shocks());
        assertFalse(row(shocks, "Move").value(ShocksViewModel.VALUE).is(CellState.EDITED));
        shocks.commit(row(shocks, "Move"), ShocksViewModel.VALUE, "-30%");
        scenarios.revert();
        assertEquals(
                "\u221225 %", row(shocks, "Move").value(ShocksViewModel.VALUE).text());
    }

    private static List<Shock> move(double move) {
        return List.of(PriceMove.relative("BTC", move));
    }

    @Test
    void textThatCannotBeStaysInItsCellWithTheReason() {
        scenarios.addNew();
        Optional<String> reason = shocks.commit(row(shocks, "Move"), ShocksViewModel.VALUE, "-100%");
        assertTrue(reason.orElseThrow().contains("above -1"), reason.toString());
        CellValue cell = row(shocks, "Move").value(ShocksViewModel.VALUE);
        assertTrue(cell.is(CellState.INVALID));
        assertEquals("-100%", cell.text());
        assertFalse(scenarios.isPending());
        shocks.commit(row(shocks, "Move"), ShocksViewModel.VALUE, "-50%");
        assertFalse(row(shocks, "Move").value(ShocksViewModel.VALUE).is(CellState.INVALID));
    }

    @Test
    void shocksAreAddedAtTheSameTimeOrAfterAndRemoved() {
        scenarios.addNew();
        scenarios.add(ShockKind.VOL, false);
        scenarios.add(ShockKind.TIME, true);
        assertEquals(
                List.of("Price move", "Volatility", "Time passes"),
                shocks.rows().stream()
                        .filter(row -> row.kind() == Row.Kind.GROUP)
                        .map(row -> row.value(ShocksViewModel.NAME).text())
                        .toList());
        assertEquals(2, scenarios.draftProperty().get().orElseThrow().steps().size());
        shocks.remove(List.of(row(shocks, "Time"), row(shocks, "Volatility")));
        assertEquals(
                move(-0.1),
                scenarios.draftProperty().get().orElseThrow().steps().getFirst().shocks());
        assertEquals(1, scenarios.draftProperty().get().orElseThrow().steps().size());
    }

    @Test
    void aChoiceChangesTheUnitAndItsFields() {
        scenarios.addNew();
        Column value = shocks.columns().get(1);
        assertEquals(
                List.of("%", "USD", "standard deviations", "to a price"), shocks.choices(row(shocks, "Unit"), value));
        shocks.commit(row(shocks, "Unit"), ShocksViewModel.VALUE, "standard deviations");
        assertEquals("\u03c3", row(shocks, "Move").value(ShocksViewModel.UNIT).text());
        assertEquals(
                "60 %",
                row(shocks, "Volatility a year").value(ShocksViewModel.VALUE).text());
        assertTrue(shocks.commit(row(shocks, "Unit"), ShocksViewModel.VALUE, "furlongs")
                .isPresent());
    }

    /// Every value of every kind shows, takes its own text back, and changes nothing by it.
    @Test
    void everyKindShowsItsValuesAndTakesThemBack() {
        for (ShockKind kind : ShockKind.values()) {
            Shock shock = kind.first("BTC");
            assertEquals(kind.title(), ShockKind.title(shock));
            for (ShockParameter parameter : ShockParameters.of(shock)) {
                assertEquals(shock, parameter.with().apply(parameter.text()), kind + " " + parameter.name());
            }
        }
        for (LibraryItem item : ScenarioLibrary.items()) {
            if (item.scenarios().size() == 1) {
                item.scenarios()
                        .getFirst()
                        .steps()
                        .forEach(step -> step.shocks()
                                .forEach(shock -> ShockParameters.of(shock)
                                        .forEach(parameter -> assertEquals(
                                                shock,
                                                parameter.with().apply(parameter.text()),
                                                item.id() + " " + parameter.name()))));
            }
        }
    }

    @Test
    void everyValueOfAShockCanBeChanged() {
        for (ShockKind kind : ShockKind.values()) {
            Shock shock = kind.first("BTC");
            for (ShockParameter parameter : ShockParameters.of(shock)) {
                String other = switch (parameter.name()) {
                    case "expiry" -> "2027-03-26T08:00:00Z";
                    case "scope" -> "pool a";
                    case "longDays", "days1" -> "50";
                    default ->
                        parameter.choices().isEmpty()
                                ? parameter.text().matches("\u2212?[0-9.]+.*") ? "0.01" : "XYZ"
                                : parameter.choices().stream()
                                        .filter(choice -> !choice.equals(parameter.text()))
                                        .findFirst()
                                        .orElseThrow();
                };
                assertFalse(shock.equals(parameter.with().apply(other)), kind + " " + parameter.name() + " = " + other);
            }
        }
    }
}
