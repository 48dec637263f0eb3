package org.ruzhu.platform.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** An address as the code that a telephone scans. */
public final class ScanCode {

	private static final int WHITE = 0xffffff;

	private static final int PRINTED = 240;

	private ScanCode() {
	}

	/** The code as an SVG picture. */
	public static String svg(String address) {
		BitMatrix code = code(address, 0);
		StringBuilder dots = new StringBuilder();
		for (int y = 0; y < code.getHeight(); y++) {
			for (int x = 0; x < code.getWidth(); x++) {
				dots.append(code.get(x, y) ? "M%d %dh1v1h-1z".formatted(x, y) : "");
			}
		}
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
				<rect width="%1$d" height="%2$d" fill="#fff"/><path d="%3$s"/></svg>""".formatted(code.getWidth(),
				code.getHeight(), dots);
	}

	/** The code as the address of a PNG picture that holds itself, for papers. */
	public static String png(String address) {
		BitMatrix code = code(address, PRINTED);
		BufferedImage picture = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < code.getHeight(); y++) {
			for (int x = 0; x < code.getWidth(); x++) {
				picture.setRGB(x, y, code.get(x, y) ? 0 : WHITE);
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
	}

	private static BitMatrix code(String address, int dots) {
		try {
			return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, dots, dots);
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
