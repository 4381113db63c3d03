package plimsoll.desktop;

import java.util.ArrayList;
import java.util.List;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;

/// A table filled by hand, for pictures.
final class SampleTable extends TableModel {
    private final List<Key> keys = new ArrayList<>();

    SampleTable(List<Column> columns) {
        super("sample", columns);
    }

    SampleTable row(Row.Kind kind, CellValue... values) {
        String id = "r" + keys.size();
        keys.add(new Key(kind, id));
        arrange(keys);
        Row row = row(kind, id).orElseThrow();
        for (int i = 0; i < values.length; i++) {
            row.show(columns().get(i).id(), values[i]);
        }
        return this;
    }
}
