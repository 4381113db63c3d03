package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

class LeakTest {
    private static final int MOST_ROUNDS = 50;
    private static final int BLOCK = 4_000_000;

    @Test
    void aClosedPanelIsFreedWhileItsModelLivesOn() {
        LegsModel model = new LegsModel(3);
        WeakReference<Panel> panel = Fx.call(() -> showAndClose(model));
        Fx.settle();

        List<byte[]> pressure = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS && panel.get() != null; round++) {
            System.gc();
            pressure.add(new byte[BLOCK]);
            Fx.settle();
        }

        assertNull(panel.get());
        assertEquals(3, model.rows().size());
    }

    private static WeakReference<Panel> showAndClose(LegsModel model) {
        DataTable table = new DataTable(model, "Legs");
        Panel panel = new Panel("Positions", "", table);
        Scene scene = new Scene(panel, 600, 300);
        Theme.DARK.apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        table.edit(model.rows().getFirst(), LegsModel.QUANTITY);
        stage.close();
        stage.setScene(null);
        return new WeakReference<>(panel);
    }
}
