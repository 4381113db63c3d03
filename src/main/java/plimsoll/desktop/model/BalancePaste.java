package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.text.NumberText;

/// Makes balances of pasted rows; each needs pool, asset and amount.
record BalancePaste(WorkspaceSession session, List<Column> columns) implements PasteTarget {
    @Override
    public List<String> order() {
        return List.of(BalancesViewModel.POOL, BalancesViewModel.ASSET, BalancesViewModel.AMOUNT);
    }

    @Override
    public String columnNamed(String header) {
        return PasteTarget.named(columns, header);
    }

    @Override
    public Optional<String> problem(Map<String, String> values) {
        if (pool(values).isEmpty()) {
            return Optional.of(Texts.of("paste.noPool", values.getOrDefault(BalancesViewModel.POOL, "")));
        }
        if (values.getOrDefault(BalancesViewModel.ASSET, "").isBlank()) {
            return Optional.of(Texts.of("paste.noAsset"));
        }
        return NumberText.parse(values.getOrDefault(BalancesViewModel.AMOUNT, ""))
                        instanceof NumberText.Parsed.Wrong wrong
                ? Optional.of(Texts.of("paste.amount", wrong.message()))
                : Optional.empty();
    }

    @Override
    public String apply(List<Map<String, String>> rows) {
        Set<String> taken = new HashSet<>();
        session.document().balances().forEach(balance -> taken.add(balance.id()));
        List<Balance> added = new ArrayList<>();
        int number = 1;
        for (Map<String, String> values : rows) {
            if (NumberText.parse(values.getOrDefault(BalancesViewModel.AMOUNT, ""))
                    instanceof NumberText.Parsed.Value amount) {
                while (!taken.add("bal" + number)) {
                    number++;
                }
                added.add(new Balance(
                        "bal" + number,
                        pool(values).orElseThrow().id(),
                        values.getOrDefault(BalancesViewModel.ASSET, "").strip().toUpperCase(Locale.ROOT),
                        amount.value()));
            }
        }
        if (!added.isEmpty()) {
            session.apply(new Edit.InsertBalances(
                    Texts.of("paste.balances", NumberText.count(added.size())), Integer.MAX_VALUE, added));
        }
        return Texts.of("paste.balancesDone", NumberText.count(added.size()));
    }

    private Optional<Pool> pool(Map<String, String> values) {
        return PositionEdits.poolNamed(session.document(), values.getOrDefault(BalancesViewModel.POOL, ""));
    }
}
