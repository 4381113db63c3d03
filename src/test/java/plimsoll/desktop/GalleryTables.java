package plimsoll.desktop;

import static plimsoll.desktop.model.CellState.BREACH;
import static plimsoll.desktop.model.CellState.EDITABLE;
import static plimsoll.desktop.model.CellState.EDITED;
import static plimsoll.desktop.model.CellState.EXCLUDED;
import static plimsoll.desktop.model.CellState.LOSS;
import static plimsoll.desktop.model.CellState.MUTED;
import static plimsoll.desktop.model.CellState.STALE;
import static plimsoll.desktop.model.CellState.TOTAL;
import static plimsoll.desktop.model.CellState.WARN;

import java.util.List;
import javafx.scene.Node;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;

/// The tables of the gallery.
final class GalleryTables {
    private GalleryTables() {}

    static Node states() {
        SampleTable model = new SampleTable(List.of(
                Column.text("state", "State", 130),
                Column.number("quantity", "Quantity", "ETH", 100),
                Column.text("rule", "Rule", 220)));
        state(model, "Normal", CellValue.number(-450, 4), "right aligned, tabular digits");
        state(
                model,
                "Edited, not applied",
                CellValue.number(-270, 4, EDITABLE, EDITED),
                "tint and 2 px left bar until run");
        state(
                model,
                "Invalid",
                CellValue.number(-270, 4, EDITABLE).rejected("27o", "Not a number."),
                "text kept, red outline");
        state(
                model,
                "Edited and invalid",
                CellValue.number(-2, 4, EDITED).rejected("1x", "Not a number."),
                "states combine");
        state(model, "Stale", CellValue.number(-450, 4, STALE), "dimmed to 62 %, chip on the panel head");
        state(model, "Not available", CellValue.notAvailable("No volatility."), "violet, tooltip gives the reason");
        state(model, "Excluded leg", CellValue.number(-450, 4, EXCLUDED), "muted, struck through, not in totals");
        state(model, "Read only", CellValue.number(85448, 0, MUTED), "one step softer than editable");
        state(model, "Zero", CellValue.number(0, 2), "0, no sign");
        state(model, "Gain and loss", CellValue.signed(99830, 0), "sign and colour");
        state(model, "Near a limit", CellValue.text("\u00d71.12", WARN), "warn");
        state(model, "Breach", CellValue.number(-102354, 0, BREACH), "sign, colour and semi-bold");
        model.row(
                Row.Kind.TOTAL,
                CellValue.text("Total", TOTAL),
                CellValue.plainSigned(44.7, 1, TOTAL),
                CellValue.text("semi-bold, same digit width", MUTED));
        return new DataTable(model, "Cell states");
    }

    private static void state(SampleTable model, String name, CellValue value, String rule) {
        model.row(Row.Kind.ITEM, CellValue.text(name), value, CellValue.text(rule, MUTED));
    }

    static Node positions() {
        SampleTable model = new SampleTable(List.of(
                Column.check("included", "", 28),
                Column.text("instrument", "Instrument", 150),
                Column.number("quantity", "Quantity", "BTC", 84),
                Column.number("entry", "Entry", "USDT", 84),
                Column.number("pnl", "P&L", "USDT", 70),
                Column.number("delta", "Delta", "BTC", 76)));
        group(model, "Venue A", 0, 10);
        leg(model, 10);
        group(model, "Venue B", 1, -10);
        leg(model, -10);
        model.row(
                Row.Kind.TOTAL,
                CellValue.EMPTY,
                CellValue.text("Book, 2 legs"),
                CellValue.text("0.0000"),
                CellValue.EMPTY,
                CellValue.number(0, 2),
                CellValue.number(0, 4));
        DataTable table = new DataTable(model, "Positions");
        table.setPrompt(
                Buttons.link("Add leg Ins", () -> {}),
                Buttons.link("Paste rows Ctrl+V", () -> {}),
                Buttons.link("Import file Ctrl+I", () -> {}));
        table.select(model.rows().get(1), model.columns().get(2));
        Panel panel = new Panel("Positions", "2 legs, all included", table);
        panel.actions().addAll(Icons.SEARCH.button("Find", "Ctrl+F"), Icons.MORE.button("More", ""));
        return panel;
    }

    private static void group(SampleTable model, String name, int pool, double delta) {
        model.row(
                Row.Kind.GROUP,
                CellValue.EMPTY,
                CellValue.text(name).withMark(Mark.pool(pool)).withDetail("cross pool, 1 leg"),
                CellValue.EMPTY,
                CellValue.EMPTY,
                CellValue.number(0, 2),
                CellValue.plainSigned(delta, 4));
    }

    private static void leg(SampleTable model, double quantity) {
        model.row(
                Row.Kind.ITEM,
                CellValue.text("yes", EDITABLE),
                CellValue.text("BTC perpetual", EDITABLE),
                CellValue.plainSigned(quantity, 4, EDITABLE),
                CellValue.number(100000, 2, EDITABLE),
                CellValue.number(0, 2),
                CellValue.plainSigned(quantity, 4));
    }

    static Node radar() {
        SampleTable model = new SampleTable(List.of(
                Column.text("pool", "Pool", 70),
                Column.text("what", "What", 150),
                Column.number("level", "Level", "USDT", 90),
                new Column("bar", "", "", Column.Kind.BAR, 100, List::of),
                Column.number("move", "Move", "%", 70)));
        cliff(model, 1, "ratio 1.50, venue warns", 105210.92, 5.21, false);
        cliff(model, 0, "exit cost exceeds buffer", 94741.68, -5.26, false);
        cliff(model, 1, "liquidation", 105472.64, 5.47, true);
        cliff(model, 0, "liquidation", 94472.36, -5.53, true);
        return new DataTable(model, "Cliff radar");
    }

    private static void cliff(SampleTable model, int pool, String what, double level, double move, boolean end) {
        CellValue bar = end ? CellValue.bar(Math.abs(move) / 6, LOSS) : CellValue.bar(Math.abs(move) / 6);
        model.row(
                Row.Kind.ITEM,
                CellValue.text(pool == 0 ? "Pool A" : "Pool B").withMark(Mark.pool(pool)),
                CellValue.text(what, MUTED),
                CellValue.number(level, 2).withMark(move > 0 ? Mark.UP : Mark.DOWN),
                bar,
                CellValue.plainSigned(move, 2));
    }
}
