package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.Incoming.Totals;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Reported;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;

/// Makes or updates the pool: its rules, the venue's own numbers, margin of open orders.
final class PoolPlan {
    private final List<Incoming> files;
    private final Optional<Pool> existing;
    private final Pool pool;

    PoolPlan(Document document, ImportTarget target, List<Incoming> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no file to import");
        }
        this.files = files;
        existing = target.existing(document);
        Account account = account(files);
        pool = existing.orElseGet(() -> new Pool(
                freeId(document, target.name()),
                target.venue().orElse(account.venue().isEmpty() ? target.name() : account.venue()),
                target.name(),
                target.currency().orElse(account.currency().isEmpty() ? "USD" : account.currency()),
                RuleRef.inForce(target.rule().orElse(account.rule()))));
    }

    /// Returns what the account follows: what a file states counts before what the others suggest.
    private static Account account(List<Incoming> files) {
        List<String> venues = files.stream()
                .map(file -> file.account().venue())
                .filter(venue -> !venue.isEmpty() && !venue.equals("ccxt"))
                .distinct()
                .toList();
        if (venues.size() > 1) {
            throw new IllegalArgumentException(Texts.of(
                    "import.venues",
                    venues.stream()
                            .reduce((some, more) -> Texts.of("import.venues.and", some, more))
                            .orElseThrow()));
        }
        return files.stream()
                .map(Incoming::account)
                .filter(Account::certain)
                .findFirst()
                .or(() -> files.stream()
                        .map(Incoming::account)
                        .filter(found -> !found.currency().isEmpty())
                        .findFirst())
                .orElse(files.getFirst().account());
    }

    private static String freeId(Document document, String name) {
        String wanted =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = wanted.isEmpty() ? "pool" : wanted;
        String id = base;
        for (int i = 2; document.pool(id).isPresent(); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    Pool pool() {
        return pool;
    }

    void plan(
            RuleCatalog catalog,
            Function<RuleFile, HashedRule> hash,
            Instant time,
            List<Edit> edits,
            List<PlanRow> rows) {
        Pool next = pool;
        for (Incoming file : files) {
            next = reported(next, file.reported(), rows);
            next = openOrders(next, file.openOrders());
        }
        TierPlan tiers = new TierPlan(catalog, hash, time, next, files, rows);
        Optional<HashedRule> version = tiers.version();
        if (version.isPresent()) {
            edits.add(new Edit.StoreRuleAs(Texts.of("edit.import.tiers"), version.get()));
            next = next.withRule(new RuleRef(
                    version.get().file().id(),
                    Optional.of(version.get().file().version()),
                    Optional.of(version.get().sha256())));
        }
        if (existing.isEmpty()) {
            rows.addFirst(new PlanRow(
                    Change.ADDED,
                    Item.POOL,
                    next.name(),
                    Optional.empty(),
                    Optional.empty(),
                    next.currency(),
                    next.venue() + ", " + model(catalog, next.rule().id())));
        }
        if (!existing.equals(Optional.of(next))) {
            edits.add(new Edit.SetPool(Texts.of("edit.import.pool"), next));
        }
    }

    private static String model(RuleCatalog catalog, String ruleId) {
        return catalog.versions(ruleId).stream()
                .findFirst()
                .map(rule -> rule.file().model())
                .orElse(ruleId);
    }

    private Pool reported(Pool before, Totals totals, List<PlanRow> rows) {
        Reported stated = totals.margins().withEquity(totals.equity());
        if (stated.isEmpty()) {
            return before;
        }
        if (!totals.currency().equals(before.currency())) {
            rows.add(ImportPlan.notIncluded(
                    Item.REPORTED,
                    Texts.of("import.account"),
                    Texts.of("import.account.currency", totals.currency(), before.currency())));
            return before;
        }
        Reported old = before.reported();
        row(rows, Texts.of("import.equity"), old.equity(), stated.equity(), totals.currency());
        row(rows, Texts.of("import.initial"), old.initialMargin(), stated.initialMargin(), totals.currency());
        row(
                rows,
                Texts.of("import.maintenance"),
                old.maintenanceMargin(),
                stated.maintenanceMargin(),
                totals.currency());
        return before.withReported(stated.orElse(old));
    }

    private static void row(
            List<PlanRow> rows, String name, Optional<BigDecimal> before, Optional<BigDecimal> after, String currency) {
        if (after.isPresent() && !after.equals(before)) {
            rows.add(new PlanRow(
                    before.isEmpty() ? Change.ADDED : Change.CHANGED,
                    Item.REPORTED,
                    name,
                    before,
                    after,
                    currency,
                    Texts.of("import.reported")));
        }
    }

    private static Pool openOrders(Pool before, Optional<NamedMargin> stated) {
        if (stated.isEmpty()) {
            return before;
        }
        List<NamedMargin> all = new ArrayList<>(before.additions());
        all.removeIf(margin -> margin.name().equals(stated.get().name()));
        if (stated.get().initial().signum() > 0) {
            all.add(stated.get());
        }
        return before.withAdditions(all);
    }
}
