package org.ruzhu.membership.order;

import java.util.List;
import java.util.Map;

import org.ruzhu.platform.document.CsvTable;

/**
 * Reads reports from a table with a line of headings, in the terms of the API or in
 * Chinese.
 */
final class OrderCsv {

	private static final List<String> EVENT = List.of("事件号", "event");

	private static final List<String> ORDER = List.of("订单号", "order");

	private static final List<String> TYPE = List.of("事件", "type");

	private static final List<String> TIME = List.of("时间", "occurredAt");

	private static final List<String> CASE = List.of("入驻编号", "caseId");

	private static final List<String> CATEGORY = List.of("类目", "category");

	private static final List<String> PRODUCT = List.of("商品", "product");

	private static final List<String> AMOUNT = List.of("金额", "amount");

	private static final List<String> CURRENCY = List.of("币种", "currency");

	private static final List<String> OWN = List.of("自有分销", "ownDistribution");

	private static final List<String> CAUSE = List.of("退款原因", "cause");

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("付款", OrderEventType.PAID.id()),
			Map.entry("发货", OrderEventType.DELIVERED.id()), Map.entry("发货失败", OrderEventType.DELIVERY_FAILED.id()),
			Map.entry("发货修复", OrderEventType.DELIVERY_FIXED.id()), Map.entry("确认", OrderEventType.CONFIRMED.id()),
			Map.entry("退款", OrderEventType.REFUNDED.id()), Map.entry("投诉", OrderEventType.COMPLAINT.id()),
			Map.entry("投诉了结", OrderEventType.COMPLAINT_CLOSED.id()), Map.entry("人民币", "CNY"), Map.entry("是", "true"),
			Map.entry("否", "false"), Map.entry("产品不符", RefundCause.PRODUCT.id()),
			Map.entry("服务不好", RefundCause.SERVICE.id()), Map.entry("没有收到", RefundCause.NOT_RECEIVED.id()),
			Map.entry("服务商退出", RefundCause.EXIT.id()), Map.entry("用户原因", RefundCause.USER.id()));

	private OrderCsv() {
	}

	/**
	 * Reads the reports of a table, one per line.
	 * @throws IllegalArgumentException if it is not a table, or lacks a required heading
	 */
	static List<OrderReport> read(byte[] file) {
		return CsvTable.read(file, List.of(EVENT, ORDER, TYPE, TIME)).stream().map(OrderCsv::report).toList();
	}

	private static OrderReport report(CsvTable.Line line) {
		return new OrderReport(line.cell(EVENT), line.cell(ORDER), word(line.cell(TYPE)), line.cell(TIME),
				line.cell(CASE), line.cell(CATEGORY), line.cell(PRODUCT), line.cell(AMOUNT), word(line.cell(CURRENCY)),
				word(line.cell(OWN)), word(line.cell(CAUSE)));
	}

	private static String word(String cell) {
		return WORDS.getOrDefault(cell, cell);
	}

}
