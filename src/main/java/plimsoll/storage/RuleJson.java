package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Source;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.rule.VenueProcess;

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
                .putUnless(BigDecimal.ONE, "liquidation", file.liquidation())
                .putUnless(false, "dollarParity", file.dollarParity())
                .put("equity", CollateralJson.write(file.equity()))
                .putRows("margins", file.margins(), MarginJson::write)
                .putIfAny("portfolio", file.portfolio(), RuleJson::portfolio)
                .putRowsIfAny("charges", file.charges(), AccountJson::charge)
                .putRowsIfAny("bands", file.bands(), AccountJson::band)
                .putUnless(VenueProcess.NONE, "process", file.process(), AccountJson::process)
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
        EquityRule equity = fields.struct("equity", CollateralJson::read);
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
                margins,
                fields.structIfAny("portfolio", RuleJson::portfolio),
                fields.rows("charges", "The charge", AccountJson::charge),
                fields.optionalPositive("liquidation").orElse(BigDecimal.ONE),
                fields.rows("bands", "The band", AccountJson::band),
                fields.flagOr("dollarParity", false),
                fields.structIfAny("process", AccountJson::process).orElse(VenueProcess.NONE));
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

    private static Node portfolio(PortfolioRule portfolio) {
        return new StructBuilder()
                .put("netting", portfolio.netting())
                .putUnless(OptionDiscount.RATE, "optionDiscount", portfolio.discount())
                .putRows("components", portfolio.components(), ComponentJson::write)
                .put(
                        "assembly",
                        new StructBuilder()
                                .put(
                                        "initial",
                                        TermJson.write(portfolio.assembly().initial()))
                                .put(
                                        "maintenance",
                                        TermJson.write(portfolio.assembly().maintenance()))
                                .build())
                .build();
    }

    private static PortfolioRule portfolio(Fields fields) {
        return new PortfolioRule(
                fields.choice("netting", Netting.class),
                fields.choiceOr("optionDiscount", OptionDiscount.class, OptionDiscount.RATE),
                fields.rows("components", "The component", ComponentJson::read),
                fields.struct(
                        "assembly",
                        assembly -> new Assembly(
                                assembly.struct("initial", TermJson::read),
                                assembly.struct("maintenance", TermJson::read))));
    }
}
