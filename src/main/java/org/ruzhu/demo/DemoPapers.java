package org.ruzhu.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import javax.imageio.ImageIO;

import org.ruzhu.document.Documents;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Draws the papers that the sample providers hand in, each plainly marked as a sample.
 */
@Component
@Profile("demo")
class DemoPapers {

	private static final int WIDTH = 1000;

	private static final int HEIGHT = 700;

	private final Documents documents;

	DemoPapers(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Hands in a scan.
	 * @return the document's id
	 */
	String handIn(String caseId, String kind, String title, DemoProvider provider) {
		return this.documents
			.store(caseId, kind, kind + ".png", draw(title, provider.company(), provider.creditCode()), Set.of("png"),
					5)
			.id();
	}

	private static byte[] draw(String title, String company, String creditCode) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D paper = image.createGraphics();
		paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		paper.setColor(new Color(0xFBF8EF));
		paper.fillRect(0, 0, WIDTH, HEIGHT);
		paper.setColor(new Color(0x8A6D3B));
		paper.setStroke(new BasicStroke(6));
		paper.drawRect(30, 30, WIDTH - 60, HEIGHT - 60);
		Font font = font();
		write(paper, font.deriveFont(56f), title, 190);
		paper.setColor(Color.DARK_GRAY);
		write(paper, font.deriveFont(36f), company, 330);
		write(paper, font.deriveFont(30f), creditCode, 400);
		paper.setColor(new Color(0xB02A37));
		write(paper, font.deriveFont(40f), "示例文件 SAMPLE", 560);
		paper.dispose();
		return png(image);
	}

	private static void write(Graphics2D paper, Font font, String text, int y) {
		paper.setFont(font);
		paper.drawString(text, (WIDTH - paper.getFontMetrics().stringWidth(text)) / 2, y);
	}

	private static Font font() {
		try (InputStream file = new ClassPathResource("fonts/DroidSansFallbackFull.ttf").getInputStream()) {
			return Font.createFont(Font.TRUETYPE_FONT, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] png(BufferedImage image) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
