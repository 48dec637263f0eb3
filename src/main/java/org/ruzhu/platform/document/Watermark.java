package org.ruzhu.platform.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import org.ruzhu.platform.text.Typeface;

/**
 * A line of words that stands across a file again and again, so that a copy of it tells
 * where it came from. The letters, digits and signs of ASCII are drawn as shapes: a
 * server need have no fonts.
 */
final class Watermark {

	/** A picture is shown at most as large as this; a scan is legible by then. */
	private static final int MAX_SIDE = 4000;

	private static final double SLOPE = Math.toRadians(30);

	/** How much of the shorter side the line takes. */
	private static final double LENGTH = 0.7;

	/** What lies between two lines, in their lengths. */
	private static final double ACROSS = 1.2;

	private static final double ALONG = 0.4;

	private static final Color COLOUR = new Color(170, 30, 30);

	private static final float OPACITY = 0.45f;

	private final Shape line;

	private Watermark(String words) {
		this.line = outline(words);
	}

	/**
	 * The same file with the words across every page of it.
	 * @throws UncheckedIOException if it cannot be opened any more
	 */
	static byte[] across(FileType type, byte[] bytes, String words) {
		Watermark mark = new Watermark(words);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			switch (type) {
				case PDF -> mark.acrossPdf(bytes, out);
				case PNG -> ImageIO.write(mark.across(png(bytes), 1), "png", out);
				case JPG -> ImageIO.write(mark.across(jpeg(bytes), Upright.orientation(bytes)), "jpg", out);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** The words as a shape one unit high, upwards from the origin. */
	private static Shape outline(String words) {
		GeneralPath line = new GeneralPath();
		try (InputStream in = Typeface.SUPPLEMENT.open();
				TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
			double at = 0;
			for (int sign : words.codePoints().toArray()) {
				int id = font.getUnicodeCmapLookup().getGlyphId(sign);
				GlyphData glyph = font.getGlyph().getGlyph(id);
				if (id > 0 && glyph != null) {
					line.append(AffineTransform.getTranslateInstance(at, 0).createTransformedShape(glyph.getPath()),
							false);
				}
				at += font.getAdvanceWidth(id);
			}
			double em = 1.0 / font.getUnitsPerEm();
			return AffineTransform.getScaleInstance(em, em).createTransformedShape(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where the line stands in a box, upwards from its lower left corner. */
	private List<AffineTransform> places(double width, double height) {
		double length = this.line.getBounds2D().getMaxX();
		double size = LENGTH * Math.min(width, height) / length;
		double reach = Math.hypot(width, height) / 2 / size;
		List<AffineTransform> places = new ArrayList<>();
		for (double y = -reach; y <= reach; y += ALONG * length) {
			for (double x = -reach; x <= reach; x += ACROSS * length) {
				AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
				place.rotate(SLOPE);
				place.scale(size, size);
				place.translate(x, y);
				if (place.createTransformedShape(this.line.getBounds2D()).intersects(0, 0, width, height)) {
					places.add(place);
				}
			}
		}
		return places;
	}

	private static BufferedImage png(byte[] bytes) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
			try {
				reader.setInput(in, true, true);
				ImageReadParam grained = reader.getDefaultReadParam();
				int grain = grain(reader.getWidth(0), reader.getHeight(0));
				grained.setSourceSubsampling(grain, grain, 0, 0);
				return reader.read(0, grained);
			}
			finally {
				reader.dispose();
			}
		}
	}

	/** PDFs hold such pictures, so their reader knows the colours of printers as well. */
	private static BufferedImage jpeg(byte[] bytes) throws IOException {
		try (PDDocument paper = new PDDocument()) {
			PDImageXObject photo = JPEGFactory.createFromByteArray(paper, bytes);
			return photo.getImage(null, grain(photo.getWidth(), photo.getHeight()));
		}
	}

	private static int grain(int width, int height) {
		return (Math.max(width, height) - 1) / MAX_SIDE + 1;
	}

	private BufferedImage across(BufferedImage picture, int orientation) {
		boolean turned = Upright.isTurned(orientation);
		int width = turned ? picture.getHeight() : picture.getWidth();
		int height = turned ? picture.getWidth() : picture.getHeight();
		BufferedImage marked = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = marked.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.drawImage(picture, Upright.turn(orientation, picture.getWidth(), picture.getHeight()), null);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(new Color(COLOUR.getRed(), COLOUR.getGreen(), COLOUR.getBlue(), Math.round(255 * OPACITY)));
		graphics.transform(new AffineTransform(1, 0, 0, -1, 0, height));
		places(width, height).forEach((place) -> graphics.fill(place.createTransformedShape(this.line)));
		graphics.dispose();
		return marked;
	}

	private void acrossPdf(byte[] bytes, ByteArrayOutputStream out) throws IOException {
		try (PDDocument paper = Loader.loadPDF(bytes)) {
			paper.setAllSecurityToBeRemoved(true);
			PDFormXObject form = form(paper);
			PDExtendedGraphicsState translucent = new PDExtendedGraphicsState();
			translucent.setNonStrokingAlphaConstant(OPACITY);
			for (PDPage page : paper.getPages()) {
				try (PDPageContentStream content = new PDPageContentStream(paper, page, AppendMode.APPEND, true,
						true)) {
					content.setGraphicsStateParameters(translucent);
					content.setNonStrokingColor(COLOUR);
					draw(content, form, page.getCropBox());
				}
			}
			paper.save(out);
		}
	}

	private void draw(PDPageContentStream content, PDFormXObject form, PDRectangle box) throws IOException {
		for (AffineTransform place : places(box.getWidth(), box.getHeight())) {
			place.preConcatenate(AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
			content.saveGraphicsState();
			content.transform(new Matrix(place));
			content.drawForm(form);
			content.restoreGraphicsState();
		}
	}

	/** The line, once for all pages. */
	private PDFormXObject form(PDDocument paper) throws IOException {
		PDFormXObject form = new PDFormXObject(paper);
		Rectangle2D bounds = this.line.getBounds2D();
		form.setBBox(new PDRectangle((float) bounds.getX(), (float) bounds.getY(), (float) bounds.getWidth(),
				(float) bounds.getHeight()));
		form.setResources(new PDResources());
		try (PDFormContentStream content = new PDFormContentStream(form)) {
			float[] to = new float[6];
			Point2D at = new Point2D.Float();
			for (PathIterator path = this.line.getPathIterator(null); !path.isDone(); path.next()) {
				switch (path.currentSegment(to)) {
					case PathIterator.SEG_MOVETO -> {
						content.moveTo(to[0], to[1]);
						at.setLocation(to[0], to[1]);
					}
					case PathIterator.SEG_LINETO -> {
						content.lineTo(to[0], to[1]);
						at.setLocation(to[0], to[1]);
					}
					case PathIterator.SEG_QUADTO -> {
						content.curveTo(bent(at.getX(), to[0]), bent(at.getY(), to[1]), bent(to[2], to[0]),
								bent(to[3], to[1]), to[2], to[3]);
						at.setLocation(to[2], to[3]);
					}
					default -> content.closePath();
				}
			}
			content.fill();
		}
		return form;
	}

	/**
	 * TrueType bends a curve by one point, PDF by two, each two thirds of the way there.
	 */
	private static float bent(double from, float bend) {
		return (float) (from + (bend - from) * 2 / 3);
	}

}
