package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFault;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierTable;

/// Puts the tier tables that a venue states into a version of the pool's rule file of its own.
final class TierPlan {
    private static final String PREFIX = "imported ";

    private final Function<RuleFile, HashedRule> hash;
    private final Instant time;
    private final List<Incoming> files;
    private final List<PlanRow> rows;
    private final Optional<RuleFile> base;

    TierPlan(
            RuleCatalog catalog,
            Function<RuleFile, HashedRule> hash,
            Instant time,
            Pool pool,
            List<Incoming> files,
            List<PlanRow> rows) {
        this.hash = hash;
        this.time = time;
        this.files = files;
        this.rows = rows;
        this.base = catalog.resolve(pool.rule(), time).map(HashedRule::file);
    }

    /// Returns the version with the tables; empty when nothing changes.
    Optional<HashedRule> version() {
        List<IncomingTiers> tiers =
                files.stream().flatMap(file -> file.tiers().stream()).toList();
        if (tiers.isEmpty()) {
            return Optional.empty();
        }
        if (base.isEmpty()) {
            rows.add(ImportPlan.notIncluded(
                    Item.RULES, Texts.of("import.tiers.none"), Texts.of("import.tiers.noRules")));
            return Optional.empty();
        }
        RuleFile file = base.get();
        for (IncomingTiers table : tiers) {
            file = with(file, table);
        }
        if (file.equals(base.get())) {
            return Optional.empty();
        }
        LocalDate today = time.atZone(ZoneOffset.UTC).toLocalDate();
        return Optional.of(hash.apply(
                file.withVersion(PREFIX + today).withEffectiveFrom(time).withAsOf(today)));
    }

    private RuleFile with(RuleFile file, IncomingTiers incoming) {
        String name = Texts.of("import.tiers.of", incoming.table().symbol());
        for (int at = 0; at < file.margins().size(); at++) {
            if (file.margins().get(at) instanceof MarginRule.Tiers rule
                    && rule.selector().matches(incoming.instrument())
                    && rule.axis() == incoming.axis()) {
                return replaced(file, at, rule, incoming.table(), name);
            }
        }
        rows.add(ImportPlan.notIncluded(Item.RULES, name, Texts.of("import.tiers.noTable", file.id(), file.version())));
        return file;
    }

    private RuleFile replaced(RuleFile file, int at, MarginRule.Tiers rule, TierTable table, String name) {
        List<TierTable> tables = new ArrayList<>(rule.tables());
        Optional<TierTable> before = tables.stream()
                .filter(known -> known.symbol().equals(table.symbol()))
                .findFirst();
        if (before.isPresent()) {
            tables.set(tables.indexOf(before.get()), table);
        } else {
            tables.add(table);
        }
        List<MarginRule> margins = new ArrayList<>(file.margins());
        margins.set(at, rule.withTables(tables));
        RuleFile next = file.withMargins(margins);
        List<RuleFault> faults = RuleCheck.faults(next);
        if (faults.size() > RuleCheck.faults(file).size()) {
            RuleFault fault = faults.getLast();
            rows.add(ImportPlan.notIncluded(Item.RULES, name, fault.what() + " " + fault.fix()));
            return file;
        }
        boolean same = before.filter(table::equals).isPresent();
        rows.add(new PlanRow(
                before.isEmpty() ? Change.ADDED : same ? Change.UNCHANGED : Change.CHANGED,
                Item.RULES,
                name,
                before.map(known -> BigDecimal.valueOf(known.tiers().size())),
                Optional.of(BigDecimal.valueOf(table.tiers().size())),
                Texts.of("import.tiers.unit"),
                file.id()));
        return next;
    }
}
