package plimsoll.storage;

import java.util.List;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Source;
import plimsoll.domain.rule.Trigger;

/// A rule file as JSON, both ways. A rule file with one wrong row is not used at all: half a rule gives wrong margin.
final class RuleJson {
    static final String WHAT = "rules";

    private RuleJson() {}

    static Node write(RuleFile file) {
        return FileHeader.of(WHAT)
                .put("id", file.id())
                .put("version", file.version())
                .put("venue", file.venue())
                .put("model", file.model())
                .put("effectiveFrom", file.effectiveFrom().toString())
                .put("asOf", file.asOf().toString())
                .putRows("sources", file.sources(), RuleJson::source)
                .put("illustrative", file.illustrative())
                .put("note", file.note())
                .put("trigger", file.trigger())
                .put("equity", equity(file.equity()))
                .putRows("margins", file.margins(), MarginJson::write)
                .build();
    }

    /// Reads a rule file; all wrong rows are reported.
    ///
    /// @throws Rejected when anything in it is wrong
    static RuleFile read(Node root, Report report) {
        int before = report.errors();
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, WHAT);
        List<Source> sources = fields.rows("sources", "The source", RuleJson::source);
        EquityRule equity = fields.struct("equity", RuleJson::equity);
        List<MarginRule> margins = fields.rows("margins", "The margin rule", MarginJson::read);
        RuleFile file = new RuleFile(
                fields.name("id"),
                fields.name("version"),
                fields.text("venue"),
                fields.text("model"),
                fields.time("effectiveFrom"),
                fields.date("asOf"),
                sources,
                fields.flag("illustrative"),
                fields.text("note"),
                fields.choice("trigger", Trigger.class),
                equity,
                margins);
        fields.done();
        if (report.errors() > before) {
            throw new Rejected(
                    root.at(),
                    "The rules " + file.id() + " " + file.version() + " have wrong rows and are not used.",
                    "Mend the rows reported above.");
        }
        return file;
    }

    private static Node source(Source source) {
        return new StructBuilder()
                .put("title", source.title())
                .put("url", source.url())
                .put("read", source.read().toString())
                .build();
    }

    private static Source source(Fields row) {
        return new Source(row.text("title"), row.text("url"), row.date("read"));
    }

    private static Node equity(EquityRule equity) {
        return new StructBuilder()
                .put("optionValue", equity.optionValue())
                .putRows(
                        "haircuts",
                        equity.haircuts(),
                        haircut -> new StructBuilder()
                                .put("asset", haircut.asset())
                                .put("haircut", ((plimsoll.domain.rule.CollateralValue.Flat) haircut.value()).haircut())
                                .build())
                .putDecimal("otherHaircut", equity.otherHaircut())
                .build();
    }

    private static EquityRule equity(Fields fields) {
        return new EquityRule(
                fields.choice("optionValue", OptionValue.class),
                fields.rows("haircuts", "The haircut", row -> new Haircut(row.name("asset"), row.ratio("haircut"))),
                fields.optionalRatio("otherHaircut"));
    }
}
