package org.ruzhu.money.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillLine.Kind;
import org.ruzhu.money.payment.UnreadableBillException;
import org.ruzhu.platform.document.CsvTable;

/**
 * The trade bill of WeChat Pay: each cell starts with a grave accent, and the totals are
 * at the end.
 */
final class WeChatBill {

	private static final String TOTALS = "总交易单数";

	private static final List<String> TIME = List.of("交易时间");

	private static final List<String> TRANSACTION = List.of("微信订单号");

	private static final List<String> ORDER = List.of("商户订单号");

	private static final List<String> STATE = List.of("交易状态");

	private static final List<String> CURRENCY = List.of("货币种类");

	private static final List<String> AMOUNT = List.of("订单金额", "应结订单金额");

	private static final List<String> REFUND = List.of("商户退款单号");

	private static final List<String> REFUND_AMOUNT = List.of("申请退款金额", "退款金额");

	private static final List<String> REFUND_STATE = List.of("退款状态");

	private WeChatBill() {
	}

	/**
	 * Reads a bill.
	 * @throws UnreadableBillException if it is cut off, a column is missing, or no line
	 * can be read
	 */
	static List<BillLine> read(byte[] file) {
		String text = new String(file, StandardCharsets.UTF_8);
		if (text.lines().noneMatch((line) -> line.startsWith(TOTALS))) {
			throw new UnreadableBillException(TOTALS, null);
		}
		String table = text.lines()
			.takeWhile((line) -> !line.startsWith(TOTALS))
			.map(WeChatBill::quoted)
			.collect(Collectors.joining("\n"));
		return BillTable.read(
				BillTable
					.lines(table,
							List.of(TIME, TRANSACTION, ORDER, STATE, CURRENCY, AMOUNT, REFUND, REFUND_AMOUNT,
									REFUND_STATE))
					.stream()
					.filter((line) -> !"REVOKED".equals(line.cell(STATE)))
					.toList(),
				WeChatBill::line, WeChatBill::foreign);
	}

	private static String quoted(String line) {
		return line.startsWith("`") ? Arrays.stream(line.substring(1).split(",`", -1))
			.map((cell) -> '"' + cell.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(",")) : line;
	}

	private static BillLine foreign(CsvTable.Line line) {
		return BillLine.foreign(line.cell(ORDER), line.cell(TRANSACTION));
	}

	private static BillLine line(CsvTable.Line line) {
		boolean refund = "REFUND".equals(line.cell(STATE));
		return new BillLine(refund ? refundKind(line) : Kind.PAYMENT, line.cell(ORDER), line.cell(TRANSACTION),
				refund ? line.cell(REFUND) : "",
				refund ? Math.abs(BillTable.fen(line, REFUND_AMOUNT)) : BillTable.fen(line, AMOUNT),
				line.cell(CURRENCY), BillTable.moment(line, TIME));
	}

	private static Kind refundKind(CsvTable.Line line) {
		return "SUCCESS".equals(line.cell(REFUND_STATE)) ? Kind.REFUND : Kind.REFUND_UNDER_WAY;
	}

}
