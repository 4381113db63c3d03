package plimsoll;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;

/// Desktop entry point.
public final class App extends Application {
    /// Called by the JavaFX launcher.
    public App() {}

    @Override
    public void start(Stage stage) {
        Tile tile = TileBuilder.create().skinType(Tile.SkinType.NUMBER).value(3).build();
        stage.setScene(new Scene(new HBox(tile, new StatusBar()), 400, 300));
        stage.show();
        System.out.println("shown " + org.hipparchus.util.FastMath.sqrt(4) + tools.jackson.core.json.JsonFactory.builder().build());
        Platform.exit();
    }
}
