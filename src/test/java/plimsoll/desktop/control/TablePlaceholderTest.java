package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;

class TablePlaceholderTest {
    private static final class Pools extends TableModel {
        Pools() {
            super("pools", List.of(Column.text("pool", "Pool", 100)));
        }

        void await(boolean on) {
            setAwaited(on);
        }
    }

    private static String said(DataTable table) {
        return Fx.call(() -> ((Label) table.view().getPlaceholder()).getText());
    }

    @Test
    void nothingIsMissingWhileTheBookIsCalculated() {
        Pools model = new Pools();
        model.await(true);
        DataTable table = Fx.call(() -> new DataTable(model, "Pools"));
        Stage stage = Fx.call(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(table, 400, 200));
            made.show();
            return made;
        });
        assertEquals(Texts.of("empty.calculating"), said(table));

        Fx.run(() -> model.await(false));
        assertEquals(Texts.of("empty.pools"), said(table));

        Fx.run(() -> model.await(true));
        Fx.run(() -> table.setEmpty("There is no pool of this kind."));
        assertEquals(Texts.of("empty.calculating"), said(table));

        Fx.run(() -> model.await(false));
        assertEquals("There is no pool of this kind.", said(table));
        Fx.run(stage::close);
    }
}
