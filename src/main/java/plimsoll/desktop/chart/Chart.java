package plimsoll.desktop.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Theme;
import plimsoll.desktop.theme.Token;

/// What all charts share: two canvases (the picture, and the crosshair above it), appearance, mouse, keys, menu, copies
/// and pictures. Drawing happens once per layout pass, however many changes came before. A chart looks like the scene
/// it is in.
public abstract class Chart extends Region {
    private static final String STYLE = "plim-chart";

    private final Canvas picture = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final String name;
    private String sentence = "";
    private Appearance look = Appearance.DEFAULT;
    private ChartColors colors = ChartColors.of(look);
    private boolean pictureOld = true;
    private boolean tipShown;
    private Optional<Consumer<ChartPicture>> onSavePicture = Optional.empty();
    private Optional<Runnable> onWhy = Optional.empty();
    private Consumer<String> onCopyTable = ChartMenu::copy;
    private Runnable onCopyPicture =
            () -> ChartMenu.copy(image(Math.max(1, getWidth()), Math.max(1, getHeight()), ChartPicture.FINE.scale()));

    /// @param name accessible name, for example `Survival corridor`
    Chart(String name) {
        this.name = name;
        picture.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(picture, overlay);
        getStyleClass().add(STYLE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        KeyHints.follow(this, keymap -> setAccessibleHelp(KeyTexts.of(keymap, "chart.help")));
        setMinSize(200, 120);
        focusedProperty().subscribe(this::refreshOverlay);
        ChartMouse.listen(this);
        setOnKeyPressed(event -> ChartKeys.pressed(this, event));
        ContextMenu menu = new ContextMenu();
        setOnContextMenuRequested(event -> {
            menu.getItems().setAll(ChartMenu.items(this, onSavePicture.isPresent(), onWhy.isPresent() && hasData()));
            List<MenuItem> here = itemsAt(event.getX(), event.getY());
            if (!here.isEmpty()) {
                menu.getItems().addFirst(new SeparatorMenuItem());
                menu.getItems().addAll(0, here);
            }
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        Appearance.follow(this, this::setAppearance);
    }

    /// Returns the chart that a node is or lies in, or that lies in it.
    public static Optional<Chart> at(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Chart chart) {
                return Optional.of(chart);
            }
        }
        return node instanceof Parent parent && parent.lookup("." + STYLE) instanceof Chart chart
                ? Optional.of(chart)
                : Optional.empty();
    }

    /// Chooses colours and size of texts, and redraws. In a scene the scene's hold.
    public final void setAppearance(Appearance next) {
        if (!look.equals(next)) {
            look = next;
            colors = ChartColors.of(next);
            fit();
            refresh();
        }
    }

    /// Makes room for texts of another size.
    void fit() {}

    /// Says what saves a picture; the entry is missing until then.
    public final void setOnSavePicture(Consumer<ChartPicture> action) {
        onSavePicture = Optional.of(action);
    }

    /// Replaces what copies a picture; at first it goes to the clipboard.
    public final void setOnCopyPicture(Runnable action) {
        onCopyPicture = action;
    }

    /// Replaces what copies the numbers; it gets the text of [#table]. At first it goes to the clipboard.
    public final void setOnCopyTable(Consumer<String> action) {
        onCopyTable = action;
    }

    /// Says what answers why the numbers at the crosshair are what they are; the entry is missing until then.
    public final void setOnWhy(Runnable action) {
        onWhy = Optional.of(action);
    }

    /// Asks why the numbers at the crosshair are what they are; returns false when nobody answers.
    public final boolean askWhy() {
        onWhy.filter(action -> hasData()).ifPresent(Runnable::run);
        return onWhy.isPresent() && hasData();
    }

    /// Returns the number on the axis across at the crosshair; empty without one.
    public OptionalDouble across() {
        return OptionalDouble.empty();
    }

    /// Copies the shown numbers.
    public final void copyData() {
        onCopyTable.accept(table());
    }

    /// Copies the chart as a picture.
    public final void copyPicture() {
        onCopyPicture.run();
    }

    /// Asks for a file and saves the chart as a picture.
    public final void savePicture(ChartPicture kind) {
        onSavePicture.ifPresent(action -> action.accept(kind));
    }

    /// Returns the shown numbers as tab-separated text with a header, full precision, ASCII signs.
    public abstract String table();

    /// Returns the crosshair's read-out as plain text; empty without a crosshair.
    public abstract String readOut();

    /// Returns the chart as shown, without crosshair, as PNG bytes.
    public final byte[] png(ChartPicture kind) {
        ChartColors ink = kind == ChartPicture.PRINT ? ChartColors.of(look.with(Theme.LIGHT)) : colors;
        return PngBytes.of(
                image(Math.max(1, getWidth()), Math.max(1, getHeight()), kind.scale(), ink, Optional.empty()));
    }

    /// Draws the chart at a size.
    final WritableImage image(double width, double height, double scale) {
        return image(width, height, scale, colors, Optional.empty());
    }

    /// Draws the chart at a size; who asks hears which texts stand on which grounds, read-out included.
    final WritableImage image(double width, double height, double scale, ChartColors ink, Optional<Inks> inks) {
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        Pen pen = new Pen(g, ink, scale, textScale(), inks.orElse(Inks.NONE));
        pen.fill(new Box(0, 0, width, height), ink.of(Token.PANEL));
        paint(pen, width, height);
        if (inks.isPresent()) {
            paintOverlay(pen, width, height);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, canvas.getWidth(), canvas.getHeight()));
        return canvas.snapshot(parameters, null);
    }

    /// Draws everything but the crosshair.
    abstract void paint(Pen pen, double width, double height);

    /// Draws the crosshair and its read-out.
    abstract void paintOverlay(Pen pen, double width, double height);

    /// Returns whether there is something to point at.
    abstract boolean hasData();

    /// Returns where the data stands.
    abstract Box plot(double width, double height);

    /// Returns where the crosshair stands, in pixels; empty without one.
    abstract Optional<double[]> crosshair();

    /// Moves the crosshair by steps and returns whether this chart moves that way.
    abstract boolean step(int across, int up);

    /// The mouse stands here.
    abstract void hover(double x, double y);

    /// The mouse has left, or the crosshair was sent away.
    abstract void leave();

    /// Somebody clicked here; a double click picks, then resets and takes the pick back.
    void pick(double x, double y) {
        hover(x, y);
    }

    /// Undoes the last pick, because it was the first half of a double click.
    void unpick() {}

    /// Picks what the crosshair stands at and returns whether that means something.
    boolean pickCursor() {
        return false;
    }

    /// Takes hold of something that can be dragged, and returns whether there was such a thing.
    boolean grab(double x, double y) {
        return false;
    }

    /// Drags what was taken hold of, and returns whether there is such a thing.
    boolean carry(double x, double y) {
        return false;
    }

    /// Lets go.
    void drop() {}

    /// Takes hold of the next thing that can be moved, or of the one before, and returns whether there was one.
    ///
    /// @param step 1 or -1
    boolean grab(int step) {
        return false;
    }

    /// Returns whether something is held that keys move.
    boolean holds() {
        return false;
    }

    /// Moves what is held, lets it go there, or leaves it where it was; returns whether the key meant something.
    ///
    /// @param far whether the step is a large one
    boolean carry(ChartKey key, boolean far) {
        return false;
    }

    abstract void zoom(double factor, double x, double y, boolean upright);

    abstract void pan(double dx, double dy);

    /// Shows the first view again.
    public abstract void resetView();

    /// Returns what a tooltip says here.
    Optional<String> hint(double x, double y) {
        return Optional.empty();
    }

    /// Scrolls rows instead of zooming and returns whether it did.
    boolean scrollRows(double x, double pixels) {
        return false;
    }

    /// Returns what the menu offers for what stands here.
    List<MenuItem> itemsAt(double x, double y) {
        return List.of();
    }

    final Box plot() {
        return plot(getWidth(), getHeight());
    }

    final ChartColors colors() {
        return colors;
    }

    final double textScale() {
        return look.scale();
    }

    /// Returns a length that grows with the text.
    final double em(double length) {
        return Math.round(length * look.scale());
    }

    /// Redraws the picture and the crosshair in the next layout pass.
    final void refresh() {
        pictureOld = true;
        requestLayout();
    }

    /// Redraws the crosshair in the next layout pass, and tells those who do not see it.
    final void refreshOverlay() {
        speak();
        requestLayout();
    }

    /// Says what the chart shows now, in a sentence, to those who do not see it; the read-out of the crosshair takes
    /// its place while there is one.
    final void say(String shown) {
        sentence = shown;
        speak();
    }

    private void speak() {
        String text = readOut();
        String said = text.isEmpty() ? sentence : text;
        setAccessibleText(said.isEmpty() ? name : name + ": " + said);
    }

    @Override
    protected final void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (picture.getWidth() != width || picture.getHeight() != height) {
            for (Canvas canvas : new Canvas[] {picture, overlay}) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            pictureOld = true;
        }
        if (width < 1 || height < 1) {
            return;
        }
        if (pictureOld) {
            pictureOld = false;
            Pen pen = pen(picture, width, height);
            pen.fill(new Box(0, 0, width, height), colors.of(Token.PANEL));
            paint(pen, width, height);
        }
        Pen pen = pen(overlay, width, height);
        paintOverlay(pen, width, height);
        if (isFocusVisible()) {
            pen.outline(new Box(1, 1, width - 2, height - 2), 1.5, colors.of(Token.ACCENT), 2);
        }
    }

    private Pen pen(Canvas canvas, double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        Window window = getScene() == null ? null : getScene().getWindow();
        return new Pen(g, colors, window == null ? 1 : window.getRenderScaleX(), textScale(), Inks.NONE);
    }

    /// Does what a key means and returns whether it meant something.
    ///
    /// @param by steps of the crosshair
    final boolean act(ChartKey key, int by) {
        return ChartKeys.act(this, key, by);
    }

    final void showHint(double x, double y) {
        Optional<String> text = hint(x, y);
        text.ifPresent(tip::setText);
        if (text.isPresent() != tipShown) {
            tipShown = text.isPresent();
            if (tipShown) {
                Tooltip.install(this, tip);
            } else {
                Tooltip.uninstall(this, tip);
            }
        }
    }
}
