package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plimsoll.document.Document;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.pricing.TotalVols;

/// Legs in the same option are priced once; each has the value, to the last bit, that it has alone.
class OptionSheetTest {
    private static final int COPIES = 5;

    private static Snapshot snapshot() {
        Book book = RandomBooks.of(3, 30);
        Document document = book.document();
        List<Position> legs = IntStream.range(0, COPIES)
                .boxed()
                .flatMap(copy -> document.positions().stream().map(leg -> leg.withId(leg.id() + "-" + copy)))
                .toList();
        legs.forEach(book::position);
        return book.snapshot();
    }

    @Test
    void legsInTheSameOptionHaveTheValueTheyHaveAlone() {
        Snapshot snapshot = snapshot();
        PoolSnapshot pool = snapshot.pools().stream()
                .filter(each -> each.id().equals("deribit"))
                .findFirst()
                .orElseThrow();
        List<Holding> holdings = pool.holdings();
        Assets assets = new Assets(snapshot);
        Legs legs = new Legs(
                holdings,
                assets,
                snapshot.stress().term(),
                pool.rule().file().dollarParity(),
                OptionDiscount.RATE,
                PricingKernel.scalar());
        int[][] expiries = new SetMembers(IntStream.range(0, legs.count).toArray(), holdings, List.of(), false)
                .byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION);
        OptionSheet sheet = new OptionSheet(expiries, legs, legs.kernel());
        SetMarket market = new SetMarket(legs, assets, new PoolPoint(legs.count, 0, 0));
        Arrays.fill(market.factors, 1.03);
        double[] together = values(sheet, market);

        assertTrue(
                IntStream.range(0, sheet.size()).filter(k -> sheet.twin(k) != k).count() > sheet.size() / 2);
        for (int k = 0; k < sheet.size(); k++) {
            int leg = sheet.legs[k];
            double alone = values(new OptionSheet(new int[][] {{leg}}, legs, legs.kernel()), market)[0];
            assertEquals(Double.doubleToLongBits(alone), Double.doubleToLongBits(together[k]));
            assertEquals(
                    holdings.get(leg).instrument(),
                    holdings.get(sheet.legs[sheet.twin(k)]).instrument());
        }
    }

    private static double[] values(OptionSheet sheet, SetMarket market) {
        TotalVols vols = new TotalVols(sheet.size());
        sheet.deviations(market, vols);
        double[] out = new double[sheet.size()];
        sheet.values(market, 0.9, vols, out);
        return out;
    }
}
