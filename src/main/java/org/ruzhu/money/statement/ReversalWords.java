package org.ruzhu.money.statement;

import java.util.Map;
import java.util.regex.Pattern;

import org.ruzhu.platform.text.PlainText;

/** The words with which banks mark a booking as a reversal or a return. */
final class ReversalWords {

	private static final Pattern MARK = Pattern.compile("冲(?:正|销|账|回|减|抹)|[回反]冲|反交易|反记账|抹账|红[冲字]|错账|退[汇票]|撤销|拒付"
			+ "|(?:汇款|来款|来账|款项|入账|转账)退回|退回(?:汇款|来款|来账|原)|^\\s*退回\\s*$"
			+ "|(?i:\\brevers(?:al|ed)|\\brvsl|storno|chargeback|\\bcancel(?:ed|led|lation)|\\brecall|\\breturned|\\breturn of\\b)");

	/** Spaces and hyphens within a Chinese word. */
	private static final Pattern WITHIN = Pattern.compile("(?<=\\p{IsHan})[ -]+(?=\\p{IsHan})");

	/** The same characters as they are written elsewhere. */
	private static final Map<String, String> ALSO = Map.of("沖", "冲", "帐", "账", "帳", "账", "賬", "账", "匯", "汇", "銷", "销",
			"錯", "错", "紅", "红", "減", "减");

	private static final Pattern ELSEWHERE = Pattern.compile(String.join("|", ALSO.keySet()));

	/** Names of banks and their branches, which pay in and take back for others. */
	private static final Pattern BANK = Pattern.compile("银行|信用社|农商行|分行|支行|营业部|清算中心|(?i:\\bbank)");

	/** Names of the bank's own suspense accounts. */
	private static final Pattern SUSPENSE = Pattern
		.compile("应解汇款|临时存款|待清算|待处理|待划转|待报解|暂收|暂挂|挂账|挂帐|过渡户|清算资金|清算款|(?i:\\bsuspense|\\bclearing account)");

	private ReversalWords() {
	}

	/** Whether a text marks its booking as a reversal. */
	static boolean mark(String text) {
		String plain = WITHIN.matcher(PlainText.narrow(text)).replaceAll("");
		return MARK.matcher(ELSEWHERE.matcher(plain).replaceAll((found) -> ALSO.get(found.group()))).find();
	}

	/** Whether a name is that of a bank, or of an account of the bank's own. */
	static boolean isBank(String name) {
		return isSuspense(name) || BANK.matcher(PlainText.narrow(name)).find();
	}

	/** Whether a name is that of a suspense account of the bank itself. */
	static boolean isSuspense(String name) {
		return SUSPENSE.matcher(PlainText.narrow(name)).find();
	}

}
