package plimsoll.storage.venue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.document.imports.ReplyKind;
import plimsoll.storage.Node;

/// Recognises a reply by the fields that only it has. The list is closed: nothing in a file decides what code
/// reads it
/// but these names.
final class ReplyShape {
    private ReplyShape() {}

    /// Returns what the reply is; empty when it has none of the known shapes.
    static Optional<ReplyKind> of(Node root) {
        if (root instanceof Node.Items list) {
            return rows(list.items());
        }
        if (!(root instanceof Node.Struct struct)) {
            return Optional.empty();
        }
        Node result = struct.fields().get("result");
        if (result != null) {
            return has(struct, "retCode") || has(struct, "retMsg") ? bybit(result) : deribit(result);
        }
        if (has(struct, "code") && struct.fields().get("data") instanceof Node.Items data) {
            return okx(first(data));
        }
        return bare(struct);
    }

    private static Optional<ReplyKind> bare(Node.Struct struct) {
        if (has(struct, "assetPositions")) {
            return Optional.of(ReplyKind.HYPERLIQUID_STATE);
        }
        if (has(struct, "assets") && has(struct, "positions")) {
            return Optional.of(
                    has(struct, "totalWalletBalance")
                            ? ReplyKind.BINANCE_USDM_ACCOUNT
                            : ReplyKind.BINANCE_COINM_ACCOUNT);
        }
        return deribit(struct).or(() -> brackets(struct)).or(() -> okx(Optional.of(struct)));
    }

    private static Optional<ReplyKind> rows(List<Node> items) {
        Optional<Node.Struct> row = items.stream()
                .filter(Node.Struct.class::isInstance)
                .map(Node.Struct.class::cast)
                .findFirst();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Node.Struct first = row.get();
        if (has(first, "instrument_name") && has(first, "size")) {
            return Optional.of(ReplyKind.DERIBIT_POSITIONS);
        }
        if (has(first, "positionAmt")) {
            boolean coins = Stream.of("notionalValue", "maxQty").anyMatch(name -> has(first, name));
            return Optional.of(coins ? ReplyKind.BINANCE_COINM_POSITIONS : ReplyKind.BINANCE_USDM_POSITIONS);
        }
        if (has(first, "contracts") && has(first, "symbol")) {
            return Optional.of(ReplyKind.CCXT_POSITIONS);
        }
        return brackets(first).or(() -> okx(row));
    }

    private static Optional<ReplyKind> brackets(Node.Struct row) {
        if (row.fields().get("brackets") instanceof Node.Items list) {
            return first(list)
                    .map(bracket -> has(bracket, "qtyCap")
                            ? ReplyKind.BINANCE_COINM_BRACKETS
                            : ReplyKind.BINANCE_USDM_BRACKETS);
        }
        return Optional.empty();
    }

    private static Optional<ReplyKind> deribit(Node result) {
        if (result instanceof Node.Items list) {
            return rows(list.items()).filter(kind -> kind == ReplyKind.DERIBIT_POSITIONS);
        }
        if (!(result instanceof Node.Struct struct)) {
            return Optional.empty();
        }
        if (has(struct, "summaries")) {
            return Optional.of(ReplyKind.DERIBIT_ACCOUNTS);
        }
        if (has(struct, "aggregated_risk_vectors") || has(struct, "model_params")) {
            return Optional.of(ReplyKind.DERIBIT_MATRIX);
        }
        if (has(struct, "equity") && has(struct, "initial_margin") && has(struct, "currency")) {
            boolean simulated = has(struct, "total_pl") && !has(struct, "deposit_address") && !has(struct, "limits");
            return Optional.of(
                    simulated && !has(struct, "type") ? ReplyKind.DERIBIT_SIMULATION : ReplyKind.DERIBIT_ACCOUNT);
        }
        return Optional.empty();
    }

    private static Optional<ReplyKind> okx(Optional<Node.Struct> row) {
        return row.flatMap(first -> {
            if (has(first, "riskUnitData")) {
                return Optional.of(ReplyKind.OKX_BUILDER);
            }
            if (has(first, "details") && has(first, "totalEq")) {
                return Optional.of(ReplyKind.OKX_BALANCE);
            }
            if (has(first, "acctLv")) {
                return Optional.of(ReplyKind.OKX_CONFIG);
            }
            if (has(first, "mmr") && has(first, "maxSz")) {
                return Optional.of(ReplyKind.OKX_TIERS);
            }
            return has(first, "instId") && has(first, "pos") && has(first, "mgnMode")
                    ? Optional.of(ReplyKind.OKX_POSITIONS)
                    : Optional.empty();
        });
    }

    private static Optional<ReplyKind> bybit(Node result) {
        if (!(result instanceof Node.Struct struct)) {
            return Optional.empty();
        }
        if (has(struct, "marginMode")) {
            return Optional.of(ReplyKind.BYBIT_ACCOUNT);
        }
        return struct.fields().get("list") instanceof Node.Items list
                ? first(list).flatMap(row -> {
                    if (has(row, "totalEquity") && has(row, "coin")) {
                        return Optional.of(ReplyKind.BYBIT_WALLET);
                    }
                    if (has(row, "size") && has(row, "side")) {
                        return Optional.of(ReplyKind.BYBIT_POSITIONS);
                    }
                    return has(row, "riskLimitValue") && has(row, "maintenanceMargin")
                            ? Optional.of(ReplyKind.BYBIT_RISK_LIMITS)
                            : Optional.empty();
                })
                : Optional.empty();
    }

    private static Optional<Node.Struct> first(Node.Items list) {
        return list.items().stream()
                .findFirst()
                .filter(Node.Struct.class::isInstance)
                .map(Node.Struct.class::cast);
    }

    private static boolean has(Node.Struct struct, String name) {
        return struct.fields().containsKey(name);
    }
}
