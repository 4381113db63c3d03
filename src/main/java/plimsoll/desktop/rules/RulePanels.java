package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.TableModel;

/// The panels in the middle of the Rules screen: one per kind of primitive. A file shows the panels of what it has.
final class RulePanels {
    private final RuleModels models;
    private final Exports exports;
    private final List<DataTable> tables = new ArrayList<>();

    RulePanels(RuleModels models, Exports exports) {
        this.models = models;
        this.exports = exports;
    }

    /// Returns the tables of numbers that are edited by themselves.
    List<DataTable> tables() {
        return tables;
    }

    Panel margins() {
        return columns("Position margins", "first match applies", models.margins());
    }

    Panel scans() {
        return columns("Scan parameters", "also changed in the matrix", models.scans());
    }

    Panel account() {
        Panel panel = columns("Account", "assembly, charges, ladder, settlement", models.account());
        Button add = Icons.ADD.button("Add account charge", "");
        MenuItem borrowing = new MenuItem("Charge on what is borrowed");
        MenuItem fixed = new MenuItem("Fixed charge");
        borrowing.setOnAction(event -> models.account().first().addCharge(true));
        fixed.setOnAction(event -> models.account().first().addCharge(false));
        ContextMenu menu = new ContextMenu(borrowing, fixed);
        add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 0));
        panel.actions().addFirst(add);
        return panel;
    }

    /// Long lists of numbers stand in two columns.
    private Panel columns(String title, String hint, RuleModels.Columns columns) {
        DataTable first = new DataTable(columns.first(), title);
        DataTable second = new DataTable(columns.second(), title + ", continued");
        whileFilled(second, columns.second());
        for (DataTable table : new DataTable[] {first, second}) {
            HBox.setHgrow(table, Priority.ALWAYS);
            table.setOnMessage(exports::say);
            tables.add(table);
            table.setMinWidth(0);
            table.setPrefWidth(0);
        }
        HBox both = new HBox(first, second);
        both.getStyleClass().add("two-tables");
        Panel panel = new Panel(title, hint, both);
        Button export = Icons.EXPORT.button("Export " + title + " as CSV", "");
        export.setOnAction(event -> {
            exports.table(columns.first());
            if (!columns.second().rows().isEmpty()) {
                exports.table(columns.second());
            }
        });
        panel.actions().add(export);
        whileFilled(panel, columns.first());
        return panel;
    }

    ModelPanel tiers() {
        ModelPanel panel = new ModelPanel("Tiers", "a tier includes its bound", models.tiers(), exports);
        panel.table().setPrompt(add(panel, "Add tier above  Ins"), remove(panel, "Remove tier  Del"));
        whileFilled(panel.panel(), models.tiers());
        return panel;
    }

    ModelPanel haircuts() {
        ModelPanel panel = new ModelPanel(
                "Collateral", "counted = amount \u00d7 price \u00d7 (1 \u2212 haircut)", models.haircuts(), exports);
        panel.table()
                .setPrompt(
                        Buttons.link("Add asset", () -> models.haircuts().add(Optional.empty())),
                        add(panel, "Add tier above  Ins"),
                        remove(panel, "Remove  Del"));
        whileFilled(panel.panel(), models.haircuts());
        return panel;
    }

    /// Components can be added to every file.
    Panel components(VBox assembly) {
        ModelPanel panel =
                new ModelPanel("Components", "and what they need in this book", models.components(), exports);
        panel.panel().body().addFirst(assembly);
        Button add = Icons.ADD.button("Add component", "");
        ContextMenu menu = new ContextMenu();
        for (NewComponent form : NewComponent.values()) {
            MenuItem item = new MenuItem(form.title());
            item.setOnAction(event -> models.components().add(form));
            menu.getItems().add(item);
        }
        add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 0));
        panel.panel().actions().addFirst(add);
        panel.table()
                .setEmpty(new Label("Positions are margined one by one; add a component to margin them together."));
        panel.table()
                .setPrompt(
                        Buttons.link("Add component", () -> menu.show(add, Side.BOTTOM, 0, 0)),
                        remove(panel, "Remove component  Del"));
        return panel.panel();
    }

    private static Hyperlink add(ModelPanel panel, String text) {
        return Buttons.link(text, panel.table()::addRow);
    }

    private static Hyperlink remove(ModelPanel panel, String text) {
        return Buttons.link(
                text, () -> panel.table().model().remove(panel.table().selected()));
    }

    private static void whileFilled(Node node, TableModel model) {
        node.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        node.managedProperty().bind(node.visibleProperty());
    }
}
