package plimsoll.storage.venue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.ReplyKind;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.storage.JsonText;
import plimsoll.storage.Loaded;
import plimsoll.storage.Location;
import plimsoll.storage.Node;
import plimsoll.storage.Rejected;
import plimsoll.storage.Report;

/// Reads replies of venues from their bytes. The kind is recognised by its shape; numbers keep every digit;
/// nothing in
/// a reply is followed, opened or run.
public final class VenueReplies {
    /// Far above any account's reply; keeps a wrong file from filling the memory.
    public static final int LIMIT = 16 * 1024 * 1024;

    private static final int SHOWN = 8;

    private VenueReplies() {}

    /// Reads a file.
    ///
    /// @param kind what the user says it is; empty = recognised by its shape
    public static Loaded<Incoming> read(Path file, Optional<ReplyKind> kind) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        try (InputStream input = Files.newInputStream(file)) {
            return read(name, input.readNBytes(LIMIT + 1), kind);
        } catch (IOException e) {
            return new Loaded<>(
                    Optional.empty(),
                    List.of(Problem.error(
                            Kind.FILE,
                            name,
                            "",
                            "The file could not be read: " + e.getMessage() + ".",
                            "Check its name" + " and permissions.")));
        }
    }

    /// Reads bytes of a file or of the clipboard.
    ///
    /// @param name for messages
    /// @param kind what the user says it is; empty = recognised by its shape
    public static Loaded<Incoming> read(String name, byte[] bytes, Optional<ReplyKind> kind) {
        Report report = new Report(name);
        try {
            Node root = parsed(bytes);
            ReplyKind found = kind.or(() -> ReplyShape.of(root)).orElseThrow(() -> unknown(root));
            return report.loaded(Optional.of(incoming(root, found, name)));
        } catch (Rejected e) {
            report.error(e.at(), e.what(), e.fix());
        } catch (IllegalArgumentException e) {
            report.error(Location.NOWHERE, e.getMessage() + ".", "Import the reply as it was received.");
        }
        return report.loaded(Optional.empty());
    }

    private static Node parsed(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new Rejected(
                    Location.NOWHERE,
                    "The file has more than " + LIMIT / (1024 * 1024) + " MB.",
                    "Import one reply of one account at a time.");
        }
        if (isArchive(bytes)) {
            throw new Rejected(
                    Location.NOWHERE,
                    "The file is an archive, which is not opened.",
                    "Unpack it and import its files.");
        }
        Node root = JsonText.parse(bytes);
        refusal(root);
        return root;
    }

    private static boolean isArchive(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return (first == 'P' && second == 'K') || (first == 0x1f && second == 0x8b) || (first == 'B' && second == 'Z');
    }

    /// A venue that refuses answers with a code and a sentence instead of numbers.
    private static void refusal(Node root) {
        if (!(root instanceof Node.Struct struct)) {
            return;
        }
        Node answer = struct.fields().get("error") instanceof Node.Struct error ? error : root;
        if (!(answer instanceof Node.Struct reply)) {
            return;
        }
        for (String[] names : new String[][] {{"code", "msg"}, {"code", "message"}, {"retCode", "retMsg"}}) {
            String code = text(reply, names[0]);
            if (!code.isEmpty() && !code.equals("0") && reply.fields().containsKey(names[1])) {
                throw new Rejected(
                        reply.at(),
                        "The venue refused the request with code " + ReplyFields.shortened(code) + ": "
                                + ReplyFields.shortened(text(reply, names[1])) + ".",
                        "Ask the venue again and import the answer.");
            }
        }
    }

    private static String text(Node.Struct struct, String name) {
        Node found = struct.fields().get(name);
        if (found == null) {
            return "";
        }
        return switch (found) {
            case Node.Text text -> text.value();
            case Node.Numeral number -> number.text();
            default -> "";
        };
    }

    private static Rejected unknown(Node root) {
        return new Rejected(
                root.at(),
                "This is no reply that is known" + fields(root) + ".",
                "Import one of these as it was received, or say what it is: " + known() + ".");
    }

    /// Names what was found, so that the wrong file is recognised.
    private static String fields(Node root) {
        Node found = root instanceof Node.Struct struct && struct.fields().get("result") instanceof Node.Struct result
                ? result
                : root;
        Node row = found instanceof Node.Items list && !list.items().isEmpty()
                ? list.items().getFirst()
                : found;
        return row instanceof Node.Struct struct && !struct.fields().isEmpty()
                ? ": it has the fields "
                        + struct.fields().keySet().stream()
                                .limit(SHOWN)
                                .map(ReplyFields::shortened)
                                .collect(Collectors.joining(", "))
                        + (struct.fields().size() > SHOWN ? ", \u2026" : "")
                : "";
    }

    private static String known() {
        Map<String, List<String>> byVenue = Stream.of(ReplyKind.values())
                .filter(kind -> kind != ReplyKind.TABLE)
                .collect(Collectors.groupingBy(
                        ReplyKind::venue,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                kind -> kind.text().substring(kind.venue().length() + 1), Collectors.toList())));
        return byVenue.entrySet().stream()
                .map(venue -> venue.getKey() + " " + String.join(", ", venue.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static Incoming incoming(Node root, ReplyKind kind, String name) {
        UnusedFields unused = new UnusedFields();
        Draft draft = new Draft(kind, name, unused, account(kind));
        Reply reply = Reply.of(root, unused);
        fill(reply, kind, draft);
        reply.done();
        return draft.build();
    }

    private static Account account(ReplyKind kind) {
        return switch (kind.venue()) {
            case "Deribit" -> DeribitReplies.UNKNOWN;
            case "Binance" -> kind.name().contains("COINM") ? BinanceReplies.COINM : BinanceReplies.USDM;
            case "OKX" -> OkxReplies.UNKNOWN;
            case "Bybit" -> BybitReplies.UNKNOWN;
            case "Hyperliquid" -> OtherReplies.HYPERLIQUID;
            default -> OtherReplies.CCXT;
        };
    }

    private static void fill(Reply reply, ReplyKind kind, Draft draft) {
        reply.envelope().ifPresent(envelope -> {
            switch (kind.venue()) {
                case "Deribit" -> DeribitReplies.time(envelope, draft);
                case "Bybit" -> BybitReplies.time(envelope, draft);
                default -> envelope.passOver("code", "msg");
            }
        });
        switch (kind) {
            case DERIBIT_POSITIONS -> DeribitReplies.positions(reply.rows(), draft);
            case DERIBIT_ACCOUNT, DERIBIT_SIMULATION -> DeribitReplies.account(reply.struct(), draft);
            case DERIBIT_ACCOUNTS -> DeribitReplies.accounts(reply.struct(), draft);
            case DERIBIT_MATRIX -> DeribitReplies.matrix(reply.struct(), draft);
            case BINANCE_USDM_ACCOUNT -> BinanceReplies.account(reply.struct(), draft, false);
            case BINANCE_USDM_POSITIONS -> BinanceReplies.positions(reply.rows(), draft, false);
            case BINANCE_USDM_BRACKETS -> BinanceReplies.brackets(reply.rows(), draft, false);
            case BINANCE_COINM_ACCOUNT -> BinanceReplies.account(reply.struct(), draft, true);
            case BINANCE_COINM_POSITIONS -> BinanceReplies.positions(reply.rows(), draft, true);
            case BINANCE_COINM_BRACKETS -> BinanceReplies.brackets(reply.rows(), draft, true);
            case OKX_POSITIONS -> OkxReplies.positions(reply.rows(), draft);
            case OKX_BALANCE -> OkxReplies.balance(reply.rows(), draft);
            case OKX_BUILDER -> OkxReplies.builder(reply.rows(), draft);
            case OKX_TIERS -> OkxReplies.tiers(reply.rows(), draft);
            case OKX_CONFIG -> OkxReplies.config(reply.rows(), draft);
            case BYBIT_POSITIONS -> BybitReplies.positions(reply.struct(), draft);
            case BYBIT_WALLET -> BybitReplies.wallet(reply.struct(), draft);
            case BYBIT_RISK_LIMITS -> BybitReplies.riskLimits(reply.struct(), draft);
            case BYBIT_ACCOUNT -> BybitReplies.info(reply.struct(), draft);
            case HYPERLIQUID_STATE -> OtherReplies.hyperliquid(reply.struct(), draft);
            case CCXT_POSITIONS -> OtherReplies.ccxt(reply.rows(), draft);
            case TABLE -> throw new IllegalArgumentException("a table is not a reply");
        }
    }
}
