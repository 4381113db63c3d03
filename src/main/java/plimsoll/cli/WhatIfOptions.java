package plimsoll.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.domain.text.NumberText;

/// The market point that a command evaluates at.
final class WhatIfOptions {
    @Option(
            names = "--price-shock",
            paramLabel = "MOVE",
            defaultValue = "0",
            converter = MoveConverter.class,
            description = "What-if move of the stressed underlying, for example -5%% or -0.05.")
    private double priceShock;

    @Option(
            names = "--vol-shock",
            paramLabel = "MOVE",
            defaultValue = "0",
            converter = MoveConverter.class,
            description = "What-if move of implied volatility, relative, for example +20%%.")
    private double volShock;

    /// Returns the point.
    ///
    /// @throws Refused when it is out of range
    WhatIf whatIf() {
        try {
            return new WhatIf(priceShock, volShock);
        } catch (IllegalArgumentException e) {
            throw new Refused("The what-if point is out of range: " + e.getMessage() + ".");
        }
    }

    /// Reads a relative move.
    static final class MoveConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return switch (NumberText.parse(text)) {
                case NumberText.Parsed.Value parsed -> parsed.value().doubleValue();
                case NumberText.Parsed.Wrong wrong -> throw new TypeConversionException(wrong.message());
            };
        }
    }
}
