package org.ruzhu.money.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

import org.ruzhu.money.statement.Transfer.Problem;
import org.ruzhu.platform.text.PlainText;

/**
 * The bank-to-customer statement of ISO 20022, camt.053 of any version, read by path. An
 * entry becomes one line with its booked amount. An entry with several transactions
 * becomes one line for each, if each has an amount.
 */
final class Camt053 {

	/** Other messages of the standard about an account, which are not statements. */
	private static final List<String> OTHERS = List.of("BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn");

	/** The sub-family codes of transactions that a bank returns, recalls or reverses. */
	private static final Set<String> RETURNS = Set.of("RRTN", "RPCR", "ARET", "AREV", "UPDD", "PRDD", "RCDD", "UPCQ",
			"XPCQ", "CQRV", "UPCT", "UDFT");

	/** No element of the standard. */
	private static final String NOBODY = "-";

	private static final String[] OWN_ACCOUNT = { "Acct", "Id" };

	private final String ownAccount;

	private final String owner;

	private final String accountCurrency;

	private final Element entry;

	private final List<Element> details;

	private Camt053(Element statement, Element entry) {
		this.ownAccount = account(statement, OWN_ACCOUNT);
		this.owner = Xml.text(statement, "Acct", "Ownr", "Nm");
		this.accountCurrency = Xml.text(statement, "Acct", "Ccy");
		this.entry = entry;
		this.details = Xml.all(entry, "NtryDtls", "TxDtls");
	}

	/**
	 * Reads the lines of a statement.
	 * @throws UnreadableStatementException if it is not camt.053, but a report or a
	 * notification, or nothing that is known
	 */
	static List<RawTransfer> read(byte[] file) {
		Element root = Xml.parse(file);
		Element message = Xml.named(root, "BkToCstmrStmt")
			.orElseThrow(() -> new UnreadableStatementException(null,
					OTHERS.stream().anyMatch((other) -> Xml.named(root, other).isPresent()) ? "statement.report"
							: "statement.unreadable"));
		List<RawTransfer> lines = new ArrayList<>();
		for (Element statement : Xml.all(message, "Stmt")) {
			for (Element entry : Xml.all(statement, "Ntry")) {
				new Camt053(statement, entry).read(lines);
			}
		}
		return lines;
	}

	private void read(List<RawTransfer> lines) {
		Optional<Problem> found = booked().or(this::batch);
		if (this.details.size() > 1 && sum().isPresent()) {
			this.details
				.forEach((one) -> lines.add(line(lines.size() + 1, one, amount(one).orElse(this.entry), found)));
		}
		else {
			lines.add(line(lines.size() + 1, this.details.isEmpty() ? this.entry : this.details.get(0), this.entry,
					found));
		}
	}

	private Optional<Problem> booked() {
		String status = Xml.text(this.entry, "Sts", "Cd");
		return "BOOK".equals(status.isEmpty() ? Xml.text(this.entry, "Sts") : status) ? Optional.empty()
				: Optional.of(Problem.NOT_BOOKED);
	}

	/**
	 * The problem of a batch that does not list all of its transactions, or whose amounts
	 * do not add up: the payers are then unknown.
	 */
	private Optional<Problem> batch() {
		List<Element> among = Xml.all(this.entry, "NtryDtls", "Btch", "NbOfTxs");
		boolean all = among.isEmpty() || among.stream()
			.map((said) -> Xml.text(said).matches("\\d{1,6}") ? Long.parseLong(Xml.text(said)) : -1)
			.reduce(0L, Long::sum) == Math.max(1, this.details.size());
		boolean adds = (this.details.size() < 2) ? !isLess() : sum().equals(booked(this.entry));
		return (all && adds) ? Optional.empty() : Optional.of(Problem.UNCLEAR_BATCH);
	}

	/** Whether the only transaction leaves a part of its entry unsaid. */
	private boolean isLess() {
		return sum().filter((sum) -> sum.signum() > 0)
			.flatMap((sum) -> booked(this.entry).map((whole) -> sum.compareTo(whole) < 0))
			.orElse(false);
	}

	/**
	 * The sum of the transactions, those on the opposite side subtracted; empty if one
	 * has no amount.
	 */
	private Optional<BigDecimal> sum() {
		BigDecimal sum = BigDecimal.ZERO;
		for (Element one : this.details) {
			Optional<BigDecimal> amount = amount(one).flatMap(Camt053::booked);
			if (amount.isEmpty()) {
				return Optional.empty();
			}
			sum = isOut(one) == isOut(this.entry) ? sum.add(amount.get()) : sum.subtract(amount.get());
		}
		return Optional.of(sum.stripTrailingZeros());
	}

	private static Optional<BigDecimal> booked(Element amount) {
		return StatementWords.amount(Xml.text(amount, "Amt")).map(BigDecimal::stripTrailingZeros);
	}

	/**
	 * The element with the booked amount of a transaction, in the currency of its entry.
	 * Instructed amounts and charges are ignored.
	 */
	private Optional<Element> amount(Element one) {
		return Stream.concat(Stream.of(one), Xml.all(one, "AmtDtls", "TxAmt").stream())
			.filter((where) -> Xml.all(where, "Amt")
				.stream()
				.anyMatch((amount) -> isOfEntry(amount.getAttribute("Ccy"))
						&& booked(where).filter((said) -> said.signum() != 0).isPresent()))
			.findFirst();
	}

	private boolean isOfEntry(String currency) {
		return currency.isBlank() || currency.equals(currency(this.entry));
	}

	/** The currency of the amount, or of the account if the amount has none. */
	private String currency(Element where) {
		return Stream.of(where, this.entry)
			.flatMap((one) -> Xml.all(one, "Amt").stream())
			.map((amount) -> amount.getAttribute("Ccy"))
			.filter((currency) -> !currency.isBlank())
			.findFirst()
			.orElse(this.accountCurrency);
	}

	private boolean isOut(Element one) {
		String side = Xml.text(one, "CdtDbtInd");
		return "DBIT".equals(side.isEmpty() ? Xml.text(this.entry, "CdtDbtInd") : side);
	}

	private RawTransfer line(int number, Element one, Element amount, Optional<Problem> found) {
		boolean known = Stream.of("CRDT", "DBIT").anyMatch(Xml.text(this.entry, "CdtDbtInd")::equals);
		boolean out = (amount == this.entry) ? isOut(this.entry) : isOut(one);
		String party = party(one, out);
		return new RawTransfer(number, this.ownAccount, reference(one), day(), decimals(Xml.text(amount, "Amt")),
				currency(amount), !known ? Side.UNKNOWN : out ? Side.OUT : Side.IN, takesBack(one, out),
				name(one, party), accountOf(one, party), purpose(one), found);
	}

	/**
	 * The other side of a transaction. What takes back may keep the parties of what it
	 * takes back, so that the debtor is who paid; where neither party is known to be the
	 * owner of the account, nobody is named.
	 */
	private String party(Element one, boolean out) {
		String other = out ? "Cdtr" : "Dbtr";
		if (!out || !takesBack(one, true) || !isNamed(one, "Dbtr") || isOurs(one, "Dbtr")) {
			return other;
		}
		return (!isNamed(one, other) || isOurs(one, other) || ReversalWords.isBank(name(one, other))) ? "Dbtr" : NOBODY;
	}

	private static boolean isNamed(Element one, String party) {
		return !name(one, party).isEmpty() || !accountOf(one, party).isEmpty();
	}

	/** Whether a party is the owner of the account. */
	private boolean isOurs(Element one, String party) {
		String account = accountOf(one, party);
		return account.isEmpty() ? PlainText.isSameName(name(one, party), this.owner)
				: StatementWords.account(account).equals(StatementWords.account(this.ownAccount));
	}

	private static String name(Element one, String party) {
		String name = Xml.text(one, "RltdPties", party, "Pty", "Nm");
		return name.isEmpty() ? Xml.text(one, "RltdPties", party, "Nm") : name;
	}

	private static String accountOf(Element one, String party) {
		return account(one, "RltdPties", party + "Acct", "Id");
	}

	/**
	 * Whether it reverses or returns an earlier booking. A transaction on the opposite
	 * side of a reversed entry is not a reversal itself.
	 */
	private boolean takesBack(Element one, boolean out) {
		String marked = Xml.text(this.entry, "RvslInd");
		boolean reversed = ("true".equals(marked) || "1".equals(marked)) && out == isOut(this.entry);
		boolean returned = Stream.of(one, this.entry)
			.map((where) -> Xml.text(where, "BkTxCd", "Domn", "Fmly", "SubFmlyCd"))
			.anyMatch(RETURNS::contains);
		return reversed || returned || !Xml.all(one, "RtrInf").isEmpty() || !Xml.all(this.entry, "RtrInf").isEmpty();
	}

	/** Removes trailing zeros after the second decimal, which the standard allows. */
	private static String decimals(String amount) {
		return amount.replaceFirst("(\\.\\d{2})0+$", "$1");
	}

	private String day() {
		String moment = Xml.text(this.entry, "BookgDt", "DtTm");
		return moment.isEmpty() ? Xml.text(this.entry, "BookgDt", "Dt") : moment;
	}

	/**
	 * The bank's own reference, never the payer's, because two payers may use the same
	 * one.
	 */
	private String reference(Element one) {
		return Stream
			.of(Xml.text(one, "Refs", "AcctSvcrRef"), Xml.text(one, "Refs", "TxId"),
					Xml.text(this.entry, "AcctSvcrRef"), Xml.text(this.entry, "NtryRef"))
			.filter((text) -> !text.isEmpty() && !"NOTPROVIDED".equals(text))
			.findFirst()
			.orElse("");
	}

	private String purpose(Element one) {
		String text = texts(one, "RmtInf", "Ustrd");
		String reference = texts(one, "RmtInf", "Strd", "CdtrRefInf", "Ref");
		String more = texts(one, "RmtInf", "Strd", "AddtlRmtInf");
		String said = String.join(" ", text, reference, more).strip().replaceAll(" {2,}", " ");
		List<String> further = Stream.of(texts(one, "AddtlTxInf"), texts(this.entry, "AddtlNtryInf"))
			.filter((line) -> !line.isEmpty())
			.distinct()
			.toList();
		String first = said.isEmpty() ? further.stream().findFirst().orElse("") : said;
		return Stream.concat(Stream.of(first), further.stream().filter(ReversalWords::mark))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private static String texts(Element within, String... path) {
		return Xml.all(within, path).stream().map(Xml::text).collect(Collectors.joining(" ")).strip();
	}

	/** An account number: the IBAN, or a number of another scheme. */
	private static String account(Element within, String... path) {
		return Xml.all(within, path)
			.stream()
			.flatMap((id) -> Stream.of(Xml.text(id, "IBAN"), Xml.text(id, "Othr", "Id")))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

}
