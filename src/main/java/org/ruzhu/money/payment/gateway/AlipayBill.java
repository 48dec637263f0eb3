package org.ruzhu.money.payment.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillLine.Kind;
import org.ruzhu.money.payment.UnreadableBillException;
import org.ruzhu.platform.document.CsvTable;

/**
 * The business bill of Alipay: a ZIP archive with a table of details, with remark lines
 * above and below it, and a table of totals.
 */
final class AlipayBill {

	private static final Charset CHARSET = Charset.forName("GB18030");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final List<String> TRANSACTION = List.of("支付宝交易号");

	private static final List<String> ORDER = List.of("商户订单号");

	private static final List<String> KIND = List.of("业务类型");

	private static final List<String> TIME = List.of("完成时间");

	private static final List<String> AMOUNT = List.of("订单金额（元）");

	private static final List<String> REFUND = List.of("退款批次号/请求号");

	private AlipayBill() {
	}

	/** Downloads the archive. Its address is valid for only half a minute. */
	static byte[] fetch(String address) {
		try {
			HttpResponse<byte[]> answer = HttpClient.newBuilder()
				.connectTimeout(PATIENCE)
				.build()
				.send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
						HttpResponse.BodyHandlers.ofByteArray());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException("Alipay's bill answers " + answer.statusCode());
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads a bill.
	 * @throws UnreadableBillException if the archive has no details, a column is missing,
	 * or no line can be read
	 */
	static List<BillLine> read(byte[] archive) {
		String table = new String(details(archive), CHARSET).lines()
			.filter((line) -> !line.startsWith("#"))
			.collect(Collectors.joining("\n"));
		return BillTable.read(BillTable.lines(table, List.of(TRANSACTION, ORDER, KIND, TIME, AMOUNT, REFUND)),
				AlipayBill::line, AlipayBill::foreign);
	}

	private static byte[] details(byte[] archive) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), CHARSET)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(".csv") && !entry.getName().contains("汇总")) {
					return zip.readAllBytes();
				}
			}
		}
		catch (IOException ex) {
			throw new UnreadableBillException("zip", ex);
		}
		throw new UnreadableBillException("zip", null);
	}

	private static BillLine foreign(CsvTable.Line line) {
		return BillLine.foreign(line.cell(ORDER), line.cell(TRANSACTION));
	}

	private static BillLine line(CsvTable.Line line) {
		Kind kind = kind(line.cell(KIND));
		long fen = BillTable.fen(line, AMOUNT);
		return new BillLine(kind, line.cell(ORDER), line.cell(TRANSACTION), line.cell(REFUND),
				(kind == Kind.REFUND) ? Math.abs(fen) : fen, "CNY", BillTable.moment(line, TIME));
	}

	private static Kind kind(String said) {
		return switch (said) {
			case "交易" -> Kind.PAYMENT;
			case "退款" -> Kind.REFUND;
			default -> throw new UnreadableBillException(KIND.get(0) + ": " + said, null);
		};
	}

}
