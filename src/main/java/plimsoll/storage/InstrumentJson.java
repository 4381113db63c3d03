package plimsoll.storage;

import java.math.BigDecimal;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.instrument.Spot;

/// An instrument as a row of a workspace, both ways.
final class InstrumentJson {
    private InstrumentJson() {}

    static Node write(Instrument instrument) {
        Contract contract = instrument.contract();
        StructBuilder row = new StructBuilder()
                .put("id", contract.id())
                .put("kind", instrument.kind())
                .put("symbol", contract.symbol())
                .put("underlying", contract.underlying())
                .put("settlementAsset", contract.settlementAsset())
                .put("payoff", contract.payoff())
                .put("contractSize", contract.size());
        instrument.expiry().ifPresent(time -> row.put("expiry", time.toString()));
        if (instrument instanceof Option option) {
            row.put("strike", option.strike()).put("type", option.type());
        }
        return row.build();
    }

    static Instrument read(Fields row) {
        InstrumentKind kind = row.choice("kind", InstrumentKind.class);
        BigDecimal size = row.positive("contractSize");
        Contract contract = new Contract(
                row.name("id"),
                row.name("symbol"),
                row.name("underlying"),
                row.name("settlementAsset"),
                row.choice("payoff", Payoff.class),
                size);
        return switch (kind) {
            case SPOT -> new Spot(contract);
            case PERPETUAL -> new Perpetual(contract);
            case FUTURE -> new Future(contract, row.time("expiry"));
            case OPTION ->
                new Option(contract, row.time("expiry"), row.positive("strike"), row.choice("type", OptionType.class));
        };
    }
}
