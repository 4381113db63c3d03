package plimsoll.desktop.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.text.Texts;

/// Shows a number of a rule file in a cell: its value or the text that was not accepted, and what was shipped.
///
/// @param rules   the file looked at
/// @param shipped the shipped numbers by path
record ParameterCells(RulesViewModel rules, Map<String, RuleParameter> shipped) {
    static ParameterCells of(RulesViewModel rules) {
        return new ParameterCells(rules, rules.shippedParameters());
    }

    /// Returns the cell of the value.
    CellValue value(RuleParameter parameter) {
        CellValue value = parameter
                .value()
                .map(number -> CellValue.typed(
                        parameter.unit().shown(number), parameter.unit().decimals(), CellState.EDITABLE))
                .orElse(CellValue.text(Texts.of("cell.none"), CellState.EDITABLE, CellState.MUTED));
        CellValue shown = isEdited(parameter) ? value.with(CellState.EDITED) : value;
        return rules.edits()
                .rejection(parameter)
                .map(rejected -> shown.rejected(rejected.text(), rejected.message()))
                .orElse(shown);
    }

    /// Returns the cell beside it: why text was not accepted, or the shipped value where it differs.
    CellValue note(RuleParameter parameter) {
        Optional<Rejection> rejection = rules.edits().rejection(parameter);
        if (rejection.isPresent()) {
            String message = rejection.get().message();
            return new CellValue(message, "", Set.of(CellState.INVALID), message);
        }
        RuleParameter original = shipped.get(parameter.path());
        return original != null && parameter.differs(original.value())
                ? CellValue.text(Texts.of("rules.shippedValue", original.text()), CellState.MUTED)
                : CellValue.EMPTY;
    }

    private boolean isEdited(RuleParameter parameter) {
        RuleParameter original = shipped.get(parameter.path());
        return original != null && parameter.differs(original.value());
    }
}
