package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.document.Valuation;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.instrument.Spot;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Feed;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.scenario.HeatFactor;
import plimsoll.domain.scenario.HeatSettings;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileLimit;
import plimsoll.domain.scenario.TileSettings;
import plimsoll.domain.scenario.VolTerm;

class WorkspaceFilesTest {
    private static final Instant TIME = Instant.parse("2026-11-22T00:00:00.5Z");
    private static final Instant EXPIRY = Instant.parse("2027-03-26T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readingWhatWasWrittenGivesAnEqualDocument() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, full());
        Loaded<Document> loaded = WorkspaceFiles.read(file);
        assertEquals(List.of(), loaded.problems());
        assertEquals(Optional.of(full()), loaded.value());
    }

    @Test
    void writingWhatWasReadGivesTheSameBytes() {
        byte[] bytes = WorkspaceFiles.bytes(full());
        assertArrayEquals(
                bytes,
                WorkspaceFiles.bytes(
                        WorkspaceFiles.read("book.json", bytes).value().orElseThrow()));
    }

    @Test
    void anEmptyWorkspaceSurvivesTheRoundTrip() {
        byte[] bytes = WorkspaceFiles.bytes(Document.empty());
        assertEquals(
                Optional.of(Document.empty()),
                WorkspaceFiles.read("book.json", bytes).value());
    }

    @Test
    void whatAVenueDoesNotStateIsNotWritten() {
        String text =
                new String(WorkspaceFiles.bytes(Document.empty().withMarket(Market.empty())), StandardCharsets.UTF_8);
        for (String name : List.of("settled", "confidence", "funding", "borrow", "survival")) {
            assertFalse(text.contains(name), text);
        }
    }

    @Test
    void typedDecimalsKeepTheirDigitsAndScale() {
        String text = new String(WorkspaceFiles.bytes(full()), StandardCharsets.UTF_8);
        assertTrue(text.contains("\"quantity\": -0.12300000000000000007,"), text);
        assertTrue(text.contains("\"amount\": 1000.00}"), text);
    }

    @Test
    void theFileHasLineFeedsOneRowPerLineAndATrailingNewline() {
        String text = new String(WorkspaceFiles.bytes(full()), StandardCharsets.UTF_8);
        assertTrue(text.endsWith("}\n") && !text.contains("\r"));
        assertEquals(
                1,
                text.lines()
                        .filter(line -> line.startsWith("    {\"id\": \"p-1\""))
                        .count());
        assertTrue(text.contains("\"\u0391\u2212\\\"quoted\\\"\\n\""), text);
    }

    @Test
    void theHashFollowsTheContent() {
        assertEquals(WorkspaceFiles.hash(full()), WorkspaceFiles.hash(full().withName(full().name())));
        assertNotEquals(WorkspaceFiles.hash(full()), WorkspaceFiles.hash(full().withName("other")));
        assertTrue(WorkspaceFiles.hash(full()).matches("[0-9a-f]{64}"));
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, full());
        byte[] before = Files.readAllBytes(file);
        Path blocked = folder.resolve("taken");
        Files.createDirectories(blocked.resolve("inside"));
        assertThrows(IOException.class, () -> WorkspaceFiles.write(blocked, Document.empty()));
        assertThrows(
                IOException.class,
                () -> WorkspaceFiles.write(folder.resolve("missing").resolve("book.json"), Document.empty()));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("book.json", "taken"),
                    left.map(path -> String.valueOf(path.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void savingKeepsThePermissionsOfTheFileAndFollowsALink() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("book.json");
        Path link = folder.resolve("link.json");
        WorkspaceFiles.write(file, Document.empty());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(link, file);
        WorkspaceFiles.write(link, full());
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Optional.of(full()), WorkspaceFiles.read(file).value());
    }

    private static Document full() {
        RuleRef pinned = new RuleRef("plain.percent", Optional.of("1"), Optional.of("ab"));
        HashedRule edited = ShippedRules.edited(ShippedRules.catalog()
                .versions("deribit.standard")
                .getFirst()
                .file()
                .withIllustrative(false));
        return new Document(
                "\u0391\u2212\"quoted\"\n",
                "note",
                new Valuation.Fixed(TIME),
                List.of(
                        new Pool("a", "Venue A", "Pool A", "USDT", pinned),
                        new Pool("b", "Venue B", "Pool B", "BTC", RuleRef.inForce("deribit.standard"))
                                .withAdditions(List.of(new NamedMargin("Open orders", BigDecimal.ONE, BigDecimal.ZERO)))
                                .withReported(reported())),
                instruments(),
                List.of(
                        new Position(
                                "p-1",
                                "a",
                                "perp",
                                new BigDecimal("-0.12300000000000000007"),
                                Optional.of(new BigDecimal("100000.10")),
                                true,
                                MarginMode.ISOLATED,
                                Optional.of(new BigDecimal("20")),
                                Optional.of(new BigDecimal("-5.0"))),
                        new Position(
                                        "p-2",
                                        "",
                                        "",
                                        BigDecimal.ZERO,
                                        Optional.empty(),
                                        false,
                                        MarginMode.CROSS,
                                        Optional.empty(),
                                        Optional.empty())
                                .withReported(reported())),
                List.of(new Balance("c-1", "a", "USDT", new BigDecimal("1000.00"))),
                market(),
                stress(),
                List.of(edited));
    }

    private static Reported reported() {
        return new Reported(
                Optional.of(new BigDecimal("12.50")),
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                Optional.of(new BigDecimal("1234.5")),
                Optional.of(new BigDecimal("-0.25")));
    }

    private static List<Instrument> instruments() {
        return List.of(
                new Perpetual(contract("perp", Payoff.LINEAR)),
                new Spot(contract("spot", Payoff.LINEAR)),
                new Future(contract("future", Payoff.INVERSE), EXPIRY),
                new Option(contract("call", Payoff.INVERSE), EXPIRY, new BigDecimal("120000.0"), OptionType.CALL));
    }

    private static Contract contract(String id, Payoff payoff) {
        return new Contract(id, id, "BTC", "USDT", payoff, new BigDecimal("0.01"));
    }

    private static Market market() {
        Quote quote = new Quote(new BigDecimal("0.6500"), TIME);
        ExpiryKey key = new ExpiryKey("BTC", EXPIRY);
        return Market.empty()
                .withIndex(map -> with(map, "BTC", quote))
                .withMark(map -> with(map, "perp", quote))
                .withForward(map -> with(map, key, quote))
                .withVol(map -> with(map, "call", quote))
                .withRate(map -> with(map, key, quote))
                .withSettled(map -> with(map, key, quote))
                .withConfidence(map ->
                        with(with(map, FeedKey.of(Feed.VOL, key), quote), FeedKey.of(Feed.SPOT, "BTC"), quote))
                .withFunding(map -> with(map, "perp", quote))
                .withBorrow(map -> with(map, "USDT", quote));
    }

    private static StressSettings stress() {
        return new StressSettings(
                "BTC",
                List.of(-0.1, 0.0, 0.3),
                List.of(-1.0, 0.0, 1e-7),
                VolTerm.FLAT,
                new TreeMap<>(java.util.Map.of("ETH", 1.25)),
                -0.5,
                2.5,
                Optional.of(new BufferLadder(new BigDecimal("40000"), new BigDecimal("20000"), BigDecimal.TEN)),
                new SurvivalSettings(
                        new TreeMap<>(java.util.Map.of(
                                "BTC",
                                new MarketDepth(0.0001, 0.9, 0.03, OptionalDouble.of(2_000)),
                                "ETH",
                                MarketDepth.FREE)),
                        0.05,
                        0.2,
                        0.25,
                        2.5),
                new HeatSettings(
                        HeatFactor.TIME,
                        HeatFactor.MARK,
                        new TreeMap<>(java.util.Map.of(HeatFactor.MARK, List.of(-0.3, 0.0, 0.05))),
                        Optional.of("a"),
                        Optional.of("USDT"),
                        3.5),
                new TileSettings(List.of(
                        new TileLimit(TileKind.VEGA, Optional.of(new BigDecimal("500")), Optional.empty()),
                        TileLimit.none(TileKind.RUN))));
    }

    private static <K> SortedMap<K, Quote> with(SortedMap<K, Quote> map, K key, Quote quote) {
        map.put(key, quote);
        return map;
    }
}
