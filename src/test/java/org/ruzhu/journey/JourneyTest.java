package org.ruzhu.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.joining.review.ReviewLines;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.Ground;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Message;
import org.ruzhu.platform.notice.Outbox;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.Confirmations;
import org.ruzhu.provider.account.EmailConfirmation;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;
import org.ruzhu.provider.cases.Additions;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider and a case of its own for each test; it signs up on a Tuesday morning. */
public abstract class JourneyTest {

	/** The password of every provider. */
	protected static final String PASSWORD = "Yun-Shi-Chang-2026";

	protected static final String MARKET = "tencent-classic";

	protected static final Instant TUESDAY = Instant.parse("2026-09-01T02:00:00Z");

	private static final byte[] PNG = TestPapers.png();

	private static final AtomicInteger PROVIDERS = new AtomicInteger();

	private static final AtomicInteger REFERENCES = new AtomicInteger();

	protected int number;

	protected String email;

	@Autowired
	protected Walk walk;

	@Autowired
	protected Outside outside;

	@Autowired
	protected OnboardingCases cases;

	@Autowired
	protected Additions additions;

	@Autowired
	protected Accounts accounts;

	@Autowired
	private ReviewLines reviewLines;

	@Autowired
	private Markets markets;

	@Autowired
	private Documents documents;

	@Autowired
	private Deposits deposits;

	@Autowired
	private Products products;

	@Autowired
	private RecordingBank bank;

	@Autowired
	private EmailConfirmation emailConfirmation;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private SignUps signUps;

	@Autowired
	protected Confirmations confirmations;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Inbox inbox;

	protected String providerId;

	protected String caseId;

	private String reference;

	@BeforeEach
	protected void begin() {
		BpmnAwareTests.init(this.engine);
		Walk.itIs(TUESDAY);
	}

	/** Turns to a provider that is not known yet. */
	@BeforeEach
	protected void newProvider() {
		this.number = PROVIDERS.incrementAndGet();
		this.email = "provider%d@example.com".formatted(this.number);
	}

	@AfterEach
	protected void end() {
		ClockUtil.reset();
	}

	/** The market that is signed up to. */
	protected String market() {
		return MARKET;
	}

	protected void signUp() {
		this.signUps.signUp(new SignUp(EmailAddress.of(this.email).orElseThrow(),
				MobileNumber.of("138%08d".formatted(this.number)).orElseThrow(), PASSWORD, Locale.SIMPLIFIED_CHINESE,
				market()));
		this.providerId = this.accounts.forLogin(this.email).orElseThrow().providerId();
		this.caseId = this.cases.ofProvider(this.providerId).get(0).id();
		this.walk.with(this.caseId);
	}

	/** Passes the milestones of a case up to a state, past the journey's steps. */
	protected void passMilestones(OnboardingCase.State state) {
		switch (state) {
			case LAPSED -> this.cases.lapse(this.caseId, "逾期");
			case WITHDRAWN -> this.cases.markWithdrawn(this.caseId);
			case REFUSED -> {
				this.cases.submit(this.caseId);
				this.cases.refuse(this.caseId, Ground.words("资质不全"));
			}
			default -> {
				Iterator<Consumer<String>> milestones = List
					.<Consumer<String>>of(this.cases::submit, (id) -> this.cases.approve(id, Map.of()),
							this.cases::sign, this.cases::onboard, this.cases::leave, this.cases::close)
					.iterator();
				while (state() != state) {
					milestones.next().accept(this.caseId);
				}
			}
		}
	}

	/** Follows the link that was mailed last. */
	protected void followTheLink() {
		this.emailConfirmation.confirmEmail(found("token=([\\w-]+)"));
		this.walk.look();
	}

	/** The code that was texted last. */
	protected String code() {
		return found("(\\d{6})");
	}

	/** What the first group finds in what was mailed or texted last. */
	protected String found(String regex) {
		Matcher matcher = Pattern.compile(regex).matcher(lastDelivery().body());
		assertThat(matcher.find()).as(lastDelivery().body()).isTrue();
		return matcher.group(1);
	}

	protected void confirmAccount() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code()));
	}

	/** Lets the time pass in which the account was to be confirmed. */
	protected void lapseTheAccount() {
		this.walk.with(this.providerId);
		this.walk.fire("Timer_AccountLapse");
	}

	protected void identify() {
		confirmAccount();
		this.walk.answer("UserTask_IdentifyEnterprise", Filled.enterprise(this.number, upload("licence")));
		this.walk.run("ServiceTask_SendMicroTransfer");
	}

	/** The amount that the corporate account was sent, in yuan. */
	protected String sentAmount(int transfer) {
		long fen = this.bank.find("micro-transfer:%s:%d".formatted(this.providerId, transfer))
			.orElseThrow()
			.amountFen();
		return BigDecimal.valueOf(fen, 2).toPlainString();
	}

	protected void verify() {
		identify();
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(1)));
	}

	protected void stateEverything(String... categories) {
		this.walk.answer("UserTask_ChooseCategories", Filled.categories(categories));
		this.walk.answer("UserTask_StateFacts", Filled.facts());
		this.walk.answer("UserTask_UploadEvidence", uploaded());
	}

	protected void applyFor(String... categories) {
		verify();
		stateEverything(categories);
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
	}

	protected void beApprovedFor(String... categories) {
		applyFor(categories);
		this.walk.decide("UserTask_ReviewApplication", approval());
	}

	/** All categories approved, with every line judged that their market asks for. */
	protected Map<String, Object> approval() {
		OnboardingCase theCase = this.cases.get(this.caseId);
		List<String> judged = this.reviewLines.of(theCase).stream().map(Criterion::id).toList();
		return Filled.but(Filled.approval(theCase.categories().toArray(String[]::new)), "judged", judged);
	}

	protected void receiveTheAgreement(String... categories) {
		beApprovedFor(categories);
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
	}

	protected void sign(String... categories) {
		receiveTheAgreement(categories);
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
	}

	protected Map<String, Object> voucher() {
		return Filled.voucher(this.number, upload("transfer-voucher"));
	}

	/** What finance finds on the bank statement, each time under another reference. */
	protected Map<String, Object> received(String yuan) {
		this.reference = "FT-%d-%d".formatted(this.number, REFERENCES.incrementAndGet());
		return Map.of("transfer", "received", "amountReceived", Double.valueOf(yuan), "receivedOn", "2026-09-01",
				"bankReference", this.reference);
	}

	protected String lastReference() {
		return this.reference;
	}

	/**
	 * Submits a voucher; in a market that takes online payment alone, because no gateway
	 * is configured.
	 */
	protected void submit(String task, Map<String, Object> voucher) {
		this.outside.withoutGateway(() -> this.walk.answer(task, voucher));
	}

	protected void pay(String yuan) {
		submit("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received(yuan));
		this.walk.run("ServiceTask_BookDeposit");
	}

	protected void payFor(String... categories) {
		sign(categories);
		pay("5000");
	}

	protected Balance balance() {
		return this.deposits.balance(this.caseId);
	}

	protected String createProduct(String name) {
		OnboardingCase theCase = this.cases.get(this.caseId);
		List<String> approved = theCase.approvedCategories();
		String category = (approved.isEmpty() ? theCase.categories() : approved).get(0);
		List<org.ruzhu.market.Delivery> deliveries = this.markets.get(market())
			.category(category)
			.orElseThrow()
			.delivered();
		ProductDetails details = new ProductDetails(name, category, "巡检云上资源", "每日巡检并出具报告。", 9900L,
				deliveries.get(deliveries.size() - 1), "https://www.example.com");
		return this.products.create(this.caseId, this.providerId, details, UUID.randomUUID().toString()).id();
	}

	protected Product.State product(String id) {
		return this.products.owned(id, this.providerId).state();
	}

	/** An approval by every point of the market. */
	protected Map<String, Object> productApproval() {
		return Filled.productApproval(List.copyOf(this.markets.get(market()).productChecks().keySet()));
	}

	protected String list() {
		String product = createProduct("云上巡检");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));
		this.walk.decide("UserTask_ReviewProduct", productApproval());
		return product;
	}

	protected String beListed(String... categories) {
		payFor(categories);
		sendReceipts();
		return list();
	}

	/** Finance sends the originals of all receipts, today. */
	protected void sendReceipts() {
		this.walk.tasks("UserTask_SendReceipt")
			.forEach((task) -> this.walk.decide(task,
					Map.of("courier", "示例快递", "courierNumber", "SF-0012345678", "sentOn",
							LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), WorkingDays.ZONE).toString())));
	}

	protected void returnReceipt() {
		this.walk.answer("UserTask_ReturnReceipt", Map.of("returnRoute", "courier", "trackingNumber", "SF1234567890"));
	}

	/** Brings the originals back where the market asks for them. */
	protected void bringReceiptsBack(String day) {
		if (!this.walk.tasks("UserTask_ReturnReceipt").isEmpty()) {
			returnReceipt();
			this.walk.decide("UserTask_ConfirmReceiptReturn", returned(day));
		}
	}

	protected Map<String, Object> returned(String day) {
		return Map.of("receiptReturn", "returned", "receiptReturnedOn", day);
	}

	protected Optional<BankTransfer> transfer(String key) {
		return this.bank.find(key);
	}

	/** What is uploaded for an application to tencent-classic. */
	protected Map<String, Object> uploaded() {
		return Filled.evidence(upload("team-proof"));
	}

	/** Stores a file of the case, as the portal does with an upload. */
	protected String upload(String kind) {
		return this.documents.store(this.caseId, kind, kind + ".png", PNG, Set.of("png"), 1).id();
	}

	/** What was mailed or texted to the provider last. */
	protected Delivery lastDelivery() {
		return this.outbox.newestDeliveries(50)
			.stream()
			.filter((delivery) -> delivery.recipient().equals(this.email)
					|| delivery.recipient().endsWith("138%08d".formatted(this.number)))
			.findFirst()
			.orElseThrow();
	}

	/** The templates of the messages the provider has got, the newest first. */
	protected List<String> told() {
		return this.inbox.of(this.providerId).stream().map(Message::template).toList();
	}

	/**
	 * The templates of the notices to groups of staff about this case, the newest first.
	 */
	protected List<String> toldToStaff() {
		return this.outbox.newestMessages(200)
			.stream()
			.filter((message) -> this.caseId.equals(message.caseId()) && !told().contains(message.template()))
			.map(Message::template)
			.toList();
	}

	/** The deliveries of the latest notice of a template. */
	protected List<Delivery> deliveriesOf(String template) {
		long notice = this.inbox.of(this.providerId)
			.stream()
			.filter((message) -> message.template().equals(template))
			.findFirst()
			.orElseThrow()
			.id();
		return this.outbox.newestDeliveries(50).stream().filter((delivery) -> delivery.noticeId() == notice).toList();
	}

	protected Message lastMessage() {
		return message(0);
	}

	/** A message that the provider has got; 0 is the newest. */
	protected Message message(int back) {
		return this.inbox.of(this.providerId).get(back);
	}

	protected OnboardingCase.State state() {
		return this.cases.get(this.caseId).state();
	}

}
