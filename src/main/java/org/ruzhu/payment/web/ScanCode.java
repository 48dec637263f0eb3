package org.ruzhu.payment.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** An address as the code that a telephone scans. */
final class ScanCode {

	private ScanCode() {
	}

	/** The code as an SVG picture. */
	static String svg(String address) {
		try {
			BitMatrix code = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
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
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
