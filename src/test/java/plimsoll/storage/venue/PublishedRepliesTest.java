package plimsoll.storage.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.ReplyKind;

/// Reads replies as venues print them in their documentation, and a recorded one, where copies of them lie
/// beside the
/// project.
class PublishedRepliesTest {
    private static final Path FOLDER = Path.of("..", "shared", "data", "fixtures");

    @BeforeEach
    void needTheCopies() {
        assumeTrue(Files.isDirectory(FOLDER), "no copies of published replies");
    }

    private static Incoming read(String file) throws IOException {
        String json = Files.readString(FOLDER.resolve("jkorf").resolve(file))
                .lines()
                .skip(3)
                .collect(Collectors.joining("\n"));
        var loaded = VenueReplies.read(file, json.getBytes(StandardCharsets.UTF_8), Optional.empty());
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    @ParameterizedTest
    @CsvSource({
        "Binance.Net/UsdFutures__Account__GetAccountInfo.txt, BINANCE_USDM_ACCOUNT, 0, 2, 0",
        "Binance.Net/UsdFutures__Account__GetAccountInfoV3.txt, BINANCE_USDM_ACCOUNT, 1, 2, 0",
        "Binance.Net/UsdFutures__Account__GetPositionInformation.txt, BINANCE_USDM_POSITIONS, 0, 0, 0",
        "Binance.Net/UsdFutures__Trading__GetPositions.txt, BINANCE_USDM_POSITIONS, 1, 0, 0",
        "Binance.Net/UsdFutures__Account__GetBrackets.txt, BINANCE_USDM_BRACKETS, 0, 0, 1",
        "Binance.Net/CoinFutures__Account__GetAccountInfo.txt, BINANCE_COINM_ACCOUNT, 0, 1, 0",
        "Binance.Net/CoinFutures__Account__GetPositionInformation.txt, BINANCE_COINM_POSITIONS, 1, 0, 0",
        "Binance.Net/CoinFutures__Account__GetBrackets.txt, BINANCE_COINM_BRACKETS, 0, 0, 1",
        "OKX.Net/UnifiedApi__Account__GetAccountPositions.txt, OKX_POSITIONS, 1, 0, 0",
        "OKX.Net/UnifiedApi__Account__GetAccountBalance.txt, OKX_BALANCE, 0, 1, 0",
        "OKX.Net/UnifiedApi__Account__GetAccountConfiguration.txt, OKX_CONFIG, 0, 0, 0",
        "OKX.Net/UnifiedApi__ExchangeData__GetPositionTiers.txt, OKX_TIERS, 0, 0, 0",
        "Bybit.Net/V5Api__Account__GetBalances.txt, BYBIT_WALLET, 0, 0, 0",
        "Bybit.Net/V5Api__Trading__GetPositions.txt, BYBIT_POSITIONS, 1, 0, 0",
        "Bybit.Net/V5Api__ExchangeData__GetRiskLimit.txt, BYBIT_RISK_LIMITS, 0, 0, 1",
        "Bybit.Net/V5Api__Account__GetMarginAccountInfo.txt, BYBIT_ACCOUNT, 0, 0, 0",
    })
    void aPublishedReplyIsReadWhole(String file, ReplyKind kind, int positions, int balances, int tiers)
            throws IOException {
        Incoming incoming = read(file);
        assertEquals(kind, incoming.kind());
        assertEquals(positions, incoming.positions().size());
        assertEquals(balances, incoming.balances().size());
        assertEquals(tiers, incoming.tiers().size());
    }

    /// The inverse leg of the sample: 1 contract of 100 USD, profit 0.00005866 as printed.
    @Test
    void aCoinMarginedContractIsAHundredDollarsOfBitcoin() throws IOException {
        Incoming incoming = read("Binance.Net/CoinFutures__Account__GetPositionInformation.txt");
        var leg = incoming.positions().getFirst();
        double size = leg.instrument().orElseThrow().contract().size().doubleValue();
        double profit = leg.quantity().doubleValue()
                * size
                * (1 / leg.entryPrice().orElseThrow().doubleValue()
                        - 1 / leg.mark().orElseThrow().doubleValue());
        assertEquals(0.00005866, profit, 1e-8);
    }

    @Test
    void percentagesOfOlderRiskLimitsBecomeFractions() throws IOException {
        var tier = read("Bybit.Net/V5Api__ExchangeData__GetRiskLimit.txt")
                .tiers()
                .getFirst()
                .table()
                .tiers()
                .getFirst();
        assertEquals(0, new BigDecimal("0.005").compareTo(tier.maintenanceRate()));
    }

    /// Printed: 300 USD short of bitcoin at 27464.50441675, marked at 28224.50, in bitcoin.
    @Test
    void theProfitThatBybitPrintsIsThatSinceEntry() throws IOException {
        var leg = read("Bybit.Net/V5Api__Trading__GetPositions.txt").positions().getFirst();
        double profit = leg.quantity().doubleValue()
                * (1 / leg.entryPrice().orElseThrow().doubleValue()
                        - 1 / leg.mark().orElseThrow().doubleValue());
        assertEquals(profit, leg.reported().unrealisedPnl().orElseThrow().doubleValue(), 1e-8);
        assertEquals("BTC", leg.marginAsset());
    }

    @Test
    void theProfitThatOkxPrintsIsReadInTheMarginCurrency() throws IOException {
        var leg = read("OKX.Net/UnifiedApi__Account__GetAccountPositions.txt")
                .positions()
                .getFirst();
        assertEquals(
                Optional.of(new BigDecimal("-0.0000009932766034")),
                leg.reported().unrealisedPnl());
        assertEquals("ETH", leg.marginAsset());
    }

    /// Recorded: accountValue = collateral + unrealised profit of all twelve legs.
    @Test
    void theRecordedAccountAddsUp() throws IOException {
        String line = Files.readAllLines(FOLDER.resolve("hyperliquid-sdk").resolve("test_get_user_state.yaml")).stream()
                .filter(text -> text.strip().startsWith("string: '"))
                .findFirst()
                .orElseThrow()
                .strip();
        String json = line.substring("string: '".length(), line.length() - 1);
        Incoming incoming = VenueReplies.read("state", json.getBytes(StandardCharsets.UTF_8), Optional.empty())
                .value()
                .orElseThrow();
        assertEquals(12, incoming.positions().size());
        double profit = incoming.positions().stream()
                .mapToDouble(leg -> leg.quantity().doubleValue()
                        * (leg.mark().orElseThrow().doubleValue()
                                - leg.entryPrice().orElseThrow().doubleValue()))
                .sum();
        assertEquals(1182.312496, incoming.balances().get("USDC").doubleValue() + profit, 1e-3);
        assertTrue(incoming.refused().isEmpty());
    }
}
