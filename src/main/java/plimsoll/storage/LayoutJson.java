package plimsoll.storage;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.layout.Dock;
import plimsoll.domain.layout.Extent;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Layouts;
import plimsoll.domain.layout.Split;
import plimsoll.domain.layout.Tabs;

/// The section of a workspace on layouts, both ways.
final class LayoutJson {
    /// The name of the section.
    static final String SECTION = "layouts";

    private static final String LATER = "pnlLaterDays";

    private LayoutJson() {}

    static Node write(Layouts layouts) {
        return new StructBuilder()
                .put("shown", layouts.shown())
                .putRowsIfAny("own", List.copyOf(layouts.own().entrySet()), LayoutJson::named)
                .putRowsIfAny("arranged", List.copyOf(layouts.arranged().entrySet()), LayoutJson::named)
                .putDecimal(LATER, decimal(layouts.laterDays()))
                .build();
    }

    static Layouts read(Fields fields) {
        OptionalDouble later = fields.ifReadable(
                        LATER, "The day of later profit", () -> Layouts.checkDays(fields.number(LATER)))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new Layouts(
                fields.optionalText("shown").orElse(""), layouts(fields, "own"), layouts(fields, "arranged"), later);
    }

    private static Optional<BigDecimal> decimal(OptionalDouble value) {
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
    }

    private static Map<String, Layout> layouts(Fields fields, String list) {
        Map<String, Layout> all = new LinkedHashMap<>();
        fields.rows(list, "The layout", row -> Map.entry(row.name("name"), layout(row)))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static Node named(Map.Entry<String, Layout> entry) {
        Layout layout = entry.getValue();
        return new StructBuilder()
                .put("name", entry.getKey())
                .put("dock", dock(layout.root()))
                .put("closed", texts(List.copyOf(layout.closed())))
                .putRows("windows", List.copyOf(layout.detached().entrySet()), LayoutJson::window)
                .build();
    }

    private static Layout layout(Fields row) {
        Map<String, Bounds> windows = new LinkedHashMap<>();
        row.rows("windows", "The window", window -> Map.entry(window.name("panel"), bounds(window)))
                .forEach(entry -> windows.put(entry.getKey(), entry.getValue()));
        return new Layout(row.struct("dock", LayoutJson::dock), new HashSet<>(row.names("closed")), windows);
    }

    private static Node window(Map.Entry<String, Bounds> entry) {
        StructBuilder row = new StructBuilder().put("panel", entry.getKey());
        return put(row, entry.getValue()).build();
    }

    /// Puts a rectangle into an object.
    static StructBuilder put(StructBuilder row, Bounds bounds) {
        return row.put("x", bounds.x())
                .put("y", bounds.y())
                .put("width", bounds.width())
                .put("height", bounds.height());
    }

    /// Reads a rectangle out of an object.
    static Bounds bounds(Fields fields) {
        return new Bounds(fields.number("x"), fields.number("y"), fields.number("width"), fields.number("height"));
    }

    private static Node dock(Dock dock) {
        return switch (dock) {
            case Tabs tabs ->
                new StructBuilder()
                        .put("tabs", texts(tabs.names()))
                        .put("selected", tabs.selected())
                        .build();
            case Split split ->
                new StructBuilder()
                        .put("split", split.direction())
                        .putRows("parts", split.parts(), LayoutJson::part)
                        .build();
        };
    }

    private static Dock dock(Fields fields) {
        return fields.find("split").isEmpty()
                ? new Tabs(fields.items("tabs").stream().map(LayoutJson::text).toList(), fields.name("selected"))
                : new Split(fields.choice("split", Split.Direction.class), fields.structs("parts", LayoutJson::part));
    }

    private static Node part(Split.Part part) {
        StructBuilder row = new StructBuilder();
        switch (part.extent()) {
            case Extent.Share share -> row.put("share", share.weight());
            case Extent.Fixed fixed -> row.put("pixels", fixed.pixels());
            case Extent.Content ignored -> row.put("content", true);
        }
        return row.put("dock", dock(part.dock())).build();
    }

    private static Split.Part part(Fields row) {
        Extent extent;
        if (row.find("pixels").isPresent()) {
            extent = new Extent.Fixed(row.number("pixels"));
        } else if (row.flagOr("content", false)) {
            extent = new Extent.Content();
        } else {
            extent = new Extent.Share(row.number("share"));
        }
        return new Split.Part(row.struct("dock", LayoutJson::dock), extent);
    }

    private static Node texts(List<String> texts) {
        return Node.of(texts.stream()
                .<Node>map(text -> new Node.Text(Location.NOWHERE, text))
                .toList());
    }

    private static String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw new Rejected(node.at(), "Here stands " + node.what() + ", not a panel.", "Write its name in quotes.");
    }

    /// Reads the section out of a whole workspace; nothing where there is none.
    static Layouts ofWorkspace(Node root, Report report) {
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, WorkspaceJson.WHAT, WorkspaceJson.NEWEST);
        return fields.structIfAny(SECTION, LayoutJson::read).orElse(Layouts.SHIPPED);
    }
}
