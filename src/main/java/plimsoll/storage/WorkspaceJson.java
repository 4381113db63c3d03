package plimsoll.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.document.Document;
import plimsoll.document.ImportRecord;
import plimsoll.document.Untitled;
import plimsoll.document.Valuation;
import plimsoll.document.WhatIfBook;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.layout.Layouts;
import plimsoll.domain.market.Market;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.StressSettings;

/// A workspace as JSON, both ways.
final class WorkspaceJson {
    static final String WHAT = "workspace";

    /// Schema 2 has imported files: a program that does not know them would lose them when saving.
    static final int NEWEST = 2;

    private static final String NOW = "now";

    private WorkspaceJson() {}

    static Node write(Document document) {
        return write(document, Layouts.SHIPPED);
    }

    /// Writes the book with the arrangement of its panels, and a what-if book behind it as the changes that lead to it:
    /// whoever does not know what-if books finds the book.
    static Node write(Document document, Layouts layouts) {
        StructBuilder file = FileHeader.of(WHAT, schema(document));
        body(document.book()).fields().forEach(file::put);
        if (document.whatIf().isPresent()) {
            file.put(WhatIfJson.FIELD, WhatIfJson.write(document));
        }
        file.putUnless(Layouts.SHIPPED, LayoutJson.SECTION, layouts, LayoutJson::write);
        return file.build();
    }

    /// A workspace is written in the oldest schema that holds it, so that older programs open what they can keep.
    private static int schema(Document document) {
        boolean imports = Stream.concat(
                        Stream.of(document.book()),
                        WhatIfBook.stepsTo(document).stream().map(WhatIfBook.Step::state))
                .anyMatch(state -> !state.imports().isEmpty());
        return imports ? NEWEST : 1;
    }

    /// Returns the sections of a workspace that is no what-if book.
    static Node.Struct body(Document document) {
        return (Node.Struct) new StructBuilder()
                .put("name", document.name())
                .put("note", document.note())
                .put(
                        "valuationTime",
                        switch (document.valuation()) {
                            case Valuation.Fixed fixed -> fixed.time().toString();
                            case Valuation.Now ignored -> NOW;
                        })
                .putRows("pools", document.pools(), WorkspaceJson::pool)
                .putRows("instruments", document.instruments(), InstrumentJson::write)
                .putRows("positions", document.positions(), WorkspaceJson::position)
                .putRows("balances", document.balances(), WorkspaceJson::balance)
                .put("market", MarketJson.write(document.market()))
                .put("stress", StressJson.write(document.stress()))
                .putRows("editedRules", document.editedRules(), rule -> RuleJson.write(rule.file()))
                .putRowsIfAny("scenarios", document.scenarios(), ScenarioJson::write)
                .putUnless(PathSettings.DEFAULT, "paths", document.paths(), PathJson::write)
                .putRowsIfAny(ImportJson.SECTION, document.imports(), ImportJson::write)
                .build();
    }

    /// Reads a workspace; rows that cannot be read are reported and left out.
    ///
    /// @throws Rejected when it is not a workspace that this program reads
    static Document read(Node root, Report report) {
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, WHAT, NEWEST);
        Document book = sections(fields, report);
        Document read = fields.find(WhatIfJson.FIELD).isEmpty()
                ? book
                : report.item(
                                "The what-if book",
                                fields.at(WhatIfJson.FIELD),
                                () -> WhatIfJson.read(fields, book, report))
                        .orElse(book);
        fields.find(LayoutJson.SECTION);
        fields.done();
        return read;
    }

    /// Reads the sections of a workspace.
    static Document sections(Fields fields, Report report) {
        String name = report.item("The name", fields.at("name"), () -> fields.text("name"))
                .orElse(Untitled.NAME);
        String note = fields.find("note").isEmpty()
                ? ""
                : report.item("The note", fields.at("note"), () -> fields.text("note"))
                        .orElse("");
        Valuation valuation = report.item("The valuation time", fields.at("valuationTime"), () -> valuation(fields))
                .orElse(new Valuation.Now());
        List<Pool> pools = unique(fields, "pools", "The pool", WorkspaceJson::pool, Pool::id);
        var instruments = unique(fields, "instruments", "The instrument", InstrumentJson::read, item -> item.id());
        List<Position> positions = unique(fields, "positions", "The position", WorkspaceJson::position, Position::id);
        List<Balance> balances = unique(fields, "balances", "The balance", WorkspaceJson::balance, Balance::id);
        Market market =
                part(fields, "market", "The market", MarketJson::read, report).orElse(Market.empty());
        StressSettings stress = part(fields, "stress", "The stress section", StressJson::read, report)
                .orElseGet(() -> StressSettings.defaults(
                        market.index().containsKey("BTC") || market.index().isEmpty()
                                ? "BTC"
                                : market.index().firstKey()));
        List<HashedRule> rules = editedRules(fields, report);
        var scenarios = ScenarioJson.rows(fields);
        PathSettings paths = part(fields, "paths", "The section on paths", PathJson::read, report)
                .orElse(PathSettings.DEFAULT);
        List<ImportRecord> imports = ImportJson.rows(fields, report);
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                rules,
                scenarios,
                paths,
                imports,
                Optional.empty());
    }

    private static Valuation valuation(Fields fields) {
        String text = fields.text("valuationTime");
        return text.equals(NOW)
                ? new Valuation.Now()
                : new Valuation.Fixed(Fields.time(fields.at("valuationTime"), "valuationTime", text));
    }

    private static <T> Optional<T> part(
            Fields fields, String name, String item, Function<Fields, T> reader, Report report) {
        return fields.find(name).isEmpty()
                ? Optional.empty()
                : report.item(item, fields.at(name), () -> fields.struct(name, reader));
    }

    private static <T> List<T> unique(
            Fields fields, String list, String item, Function<Fields, T> reader, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        return fields.rows(list, item, row -> {
            T value = reader.apply(row);
            if (!seen.add(id.apply(value))) {
                throw new Rejected(
                        row.at("id"),
                        "The identifier \"" + id.apply(value) + "\" is used twice.",
                        "Give it an identifier of its own.");
            }
            return value;
        });
    }

    private static List<HashedRule> editedRules(Fields fields, Report report) {
        Set<String> seen = new HashSet<>();
        List<HashedRule> rules = new ArrayList<>();
        if (fields.find("editedRules").isPresent()) {
            Optional<List<Node>> files = report.item(
                    "The list \"editedRules\"", fields.at("editedRules"), () -> fields.items("editedRules"));
            for (Node file : files.orElse(List.of())) {
                report.item("The edited rule file", file.at(), () -> RuleJson.read(file, report))
                        .ifPresent(rule -> {
                            if (seen.add(rule.id() + " " + rule.version())) {
                                rules.add(ShippedRules.edited(rule));
                            } else {
                                report.error(
                                        file.at(),
                                        "The edited rule file is left out: " + rule.id() + " " + rule.version()
                                                + " occurs twice.",
                                        "Keep one of the two.");
                            }
                        });
            }
        }
        return rules;
    }

    static Node pool(Pool pool) {
        return new StructBuilder()
                .put("id", pool.id())
                .put("venue", pool.venue())
                .put("name", pool.name())
                .put("currency", pool.currency())
                .put(
                        "rule",
                        new StructBuilder()
                                .put("id", pool.rule().id())
                                .putText("version", pool.rule().version())
                                .putText("sha256", pool.rule().sha256())
                                .build())
                .putRowsIfAny(
                        "additions",
                        pool.additions(),
                        addition -> new StructBuilder()
                                .put("name", addition.name())
                                .put("initial", addition.initial())
                                .put("maintenance", addition.maintenance())
                                .build())
                .putUnless(Reported.NOTHING, "reported", pool.reported(), WorkspaceJson::reported)
                .build();
    }

    private static Pool pool(Fields row) {
        return new Pool(
                row.name("id"),
                row.name("venue"),
                row.name("name"),
                row.name("currency"),
                row.struct(
                        "rule",
                        rule -> new RuleRef(
                                rule.name("id"), rule.optionalText("version"), rule.optionalText("sha256"))),
                row.rows(
                        "additions",
                        "The added margin",
                        addition -> new NamedMargin(
                                addition.name("name"),
                                addition.notNegative("initial"),
                                addition.notNegative("maintenance"))),
                reported(row));
    }

    static Node position(Position position) {
        return new StructBuilder()
                .put("id", position.id())
                .put("pool", position.poolId())
                .put("instrument", position.instrumentId())
                .put("quantity", position.quantity())
                .putDecimal("entryPrice", position.entryPrice())
                .put("included", position.included())
                .put("mode", position.mode())
                .putDecimal("leverage", position.leverage())
                .putDecimal("isolatedMargin", position.isolatedMargin())
                .putUnless(Reported.NOTHING, "reported", position.reported(), WorkspaceJson::reported)
                .build();
    }

    private static Position position(Fields row) {
        return new Position(
                row.name("id"),
                row.text("pool"),
                row.text("instrument"),
                row.decimal("quantity"),
                row.optionalPositive("entryPrice"),
                row.flag("included"),
                row.choice("mode", MarginMode.class),
                row.optionalPositive("leverage"),
                row.optionalDecimal("isolatedMargin"),
                reported(row));
    }

    private static Node reported(Reported reported) {
        return new StructBuilder()
                .putDecimal("initialMargin", reported.initialMargin())
                .putDecimal("maintenanceMargin", reported.maintenanceMargin())
                .putDecimal("liquidationPrice", reported.liquidationPrice())
                .putDecimal("equity", reported.equity())
                .putDecimal("unrealisedPnl", reported.unrealisedPnl())
                .build();
    }

    private static Reported reported(Fields row) {
        return row.structIfAny(
                        "reported",
                        fields -> new Reported(
                                fields.optionalDecimal("initialMargin"),
                                fields.optionalDecimal("maintenanceMargin"),
                                fields.optionalPositive("liquidationPrice"),
                                fields.optionalDecimal("equity"),
                                fields.optionalDecimal("unrealisedPnl")))
                .orElse(Reported.NOTHING);
    }

    static Node balance(Balance balance) {
        return new StructBuilder()
                .put("id", balance.id())
                .put("pool", balance.poolId())
                .put("asset", balance.asset())
                .put("amount", balance.amount())
                .build();
    }

    private static Balance balance(Fields row) {
        return new Balance(row.name("id"), row.text("pool"), row.text("asset"), row.decimal("amount"));
    }
}
