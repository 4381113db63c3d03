package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.document.Document;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.TransferRoute.Leaves;
import plimsoll.domain.scenario.TransferRoute.OpenHours;
import plimsoll.domain.scenario.VolMoves;

/// The section on price paths survives saving and opening; what is wrong in it is named.
class PathFilesTest {
    @TempDir
    Path folder;

    static Stream<PathSettings> settings() {
        PathMarket market = PathMarket.DEFAULT
                .withVol("BTC", 0.65)
                .withVol("ETH", 0.1 + 0.2)
                .withCorrelation(-0.25)
                .withFundingRate(0.0001)
                .withJumps(Optional.of(new Jumps(12, -0.05, 0.08)));
        TransferRoute route = new TransferRoute(
                "slow",
                "a",
                "b",
                "USDT",
                new Delay.LogNormal(2.5, 0.7),
                0.01,
                25,
                OptionalDouble.of(50_000),
                new OpenHours(22, 6),
                Leaves.ON_ARRIVAL);
        PathSettings full = new PathSettings(
                new PathSettings.Horizon(14.5, 0.25),
                new PathSettings.Sampling(2_000, false, true, Long.MIN_VALUE + 3),
                market,
                new CallPolicy(MarginLine.buffer(20_000), new MarginLine(2, 30_000), MarginLine.ratio(1.2)),
                List.of(route, TransferRoute.of("b", "a", "USDC", new Delay.Fixed(0))));
        return Stream.of(
                PathSettings.DEFAULT,
                full,
                full.withMarket(market.withVolMoves(new VolMoves.LinkedToSpot(-1.75))),
                full.withMarket(market.withVolMoves(new VolMoves.MeanReverting(5, 1.2, -0.6))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void savingAndOpeningGivesTheSameSettings(PathSettings settings) throws IOException {
        Path file = folder.resolve("book.json");
        Document document = Document.empty().withPaths(settings);
        WorkspaceFiles.write(file, document);
        Loaded<Document> loaded = WorkspaceFiles.read(file);
        assertEquals(List.of(), loaded.problems());
        assertEquals(settings, loaded.value().orElseThrow().paths());
    }

    @Test
    void theUsualAssumptionsAreNotWritten() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, Document.empty());
        assertFalse(Files.readString(file).contains("\"paths\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"days\": 14.5 | \"days\": -1 | days must be above 0",
                "\"failure\": 0.01 | \"failure\": 2 | failure must be a probability",
                "\"type\": \"logNormal\" | \"type\": \"guess\" | no delay of type",
                "\"type\": \"constant\" | \"type\": \"wild\" | no move of volatility of type",
                "\"seed\": \"-9223372036854775805\" | \"seed\": \"x\" | not a whole number"
            })
    void whatIsWrongIsNamed(String good, String bad, String said) throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(
                file, Document.empty().withPaths(settings().toList().get(1)));
        String text = Files.readString(file);
        assertTrue(text.contains(good), text);
        Files.write(file, text.replace(good, bad).getBytes(StandardCharsets.UTF_8));
        Loaded<Document> loaded = WorkspaceFiles.read(file);
        assertTrue(
                loaded.problems().stream().anyMatch(problem -> problem.what().contains(said)),
                loaded.problems().toString());
    }
}
