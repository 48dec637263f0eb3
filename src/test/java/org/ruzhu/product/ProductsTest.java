package org.ruzhu.product;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.application.UnknownCase;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.product.process.ListProductProcess;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

@DataJdbcTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import({ Products.class, Listings.class, ProductNoticeFacts.class, AuditLog.class })
class ProductsTest {

	private static final String CASE = "APP-2026-000001";

	private static final String PROVIDER = "P000001";

	private static final List<String> CHECKS = List.of("checkSecurity");

	private static final ProductDetails DETAILS = new ProductDetails("云备份", "image", "一句话", "描述", 19900L,
			Delivery.IMAGE, "https://backup.example.cn");

	@Autowired
	private Products products;

	@Autowired
	private Listings listings;

	@Autowired
	private ProductNoticeFacts facts;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private ListProductProcess process;

	private final Application application = mock();

	@BeforeEach
	void signed() {
		given(this.application.id()).willReturn(CASE);
		given(this.application.providerId()).willReturn(PROVIDER);
		given(this.application.marketId()).willReturn("tencent-classic");
		given(this.applications.owned(CASE, PROVIDER)).willReturn(this.application);
		given(this.applications.owned(CASE, "P000002")).willThrow(new UnknownCase(CASE));
		reached(Application.State.SIGNED);
	}

	private void reached(Application.State state) {
		given(this.application.state()).willReturn(state);
	}

	private Product create(String key) {
		return this.products.create(CASE, PROVIDER, DETAILS, key);
	}

	private Product.State stateOf(Product product) {
		return this.products.owned(product.id(), PROVIDER).state();
	}

	@Test
	void productsAreMadeOnceTheAgreementIsSigned() {
		reached(Application.State.APPROVED);
		assertThatExceptionOfType(NoProductRights.class).isThrownBy(() -> create("a"));
		reached(Application.State.SIGNED);
		Product product = create("a");
		assertThat(product.id()).matches("PRD-\\d{6}");
		assertThat(product.state()).isEqualTo(Product.State.DRAFT);
	}

	@Test
	void aPageSentTwiceMakesOneProduct() {
		assertThat(create("a").id()).isEqualTo(create("a").id());
		assertThat(this.products.ofProvider(PROVIDER)).hasSize(1);
	}

	@Test
	void someoneElsesProductAndCaseAreUnknown() {
		Product product = create("a");
		assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> this.products.owned(product.id(), "P000002"));
		assertThatExceptionOfType(UnknownCase.class)
			.isThrownBy(() -> this.products.create(CASE, "P000002", DETAILS, "b"));
		assertThatExceptionOfType(UnknownProduct.class)
			.isThrownBy(() -> this.products.submit("APP-2026-000002", List.of(product.id())));
	}

	@Test
	void aChangeMadeOnAnOldPageIsNotKept() {
		Product product = create("a");
		long opened = product.version();
		ProductDetails first = new ProductDetails("云备份二", "image", "一句话", "描述", null, Delivery.SAAS,
				"https://backup.example.cn");
		this.products.mend(product.id(), PROVIDER, opened, first);
		assertThatExceptionOfType(ProductChanged.class)
			.isThrownBy(() -> this.products.mend(product.id(), PROVIDER, opened, DETAILS));
		assertThat(this.products.owned(product.id(), PROVIDER).details()).isEqualTo(first);
	}

	@Test
	void whatIsInReviewOrListedCannotBeChanged() {
		Product product = create("a");
		this.products.submit(CASE, List.of(product.id()));
		long version = this.products.owned(product.id(), PROVIDER).version();
		assertThatExceptionOfType(ProductNotReady.class)
			.isThrownBy(() -> this.products.mend(product.id(), PROVIDER, version, DETAILS));
		assertThatExceptionOfType(ProductNotReady.class)
			.isThrownBy(() -> this.products.submit(CASE, List.of(product.id())));
	}

	@Test
	void nothingIsListedThatWasNotHandedIn() {
		Product product = create("a");
		assertThatExceptionOfType(ProductNotReady.class)
			.isThrownBy(() -> this.products.list(CASE, product.id(), CHECKS));
		assertThat(stateOf(product)).isEqualTo(Product.State.DRAFT);
	}

	@Test
	void aRefusedProductIsMendedAndHandedInAgain() {
		Product product = create("a");
		this.products.submit(CASE, List.of(product.id()));
		this.products.refuse(CASE, product.id(), List.of(), "描述含站外链接");
		Product refused = this.products.owned(product.id(), PROVIDER);
		assertThat(refused.reason()).isEqualTo("描述含站外链接");
		assertThat(this.products.drafts(CASE)).extracting(Product::id).containsExactly(product.id());
		this.products.mend(product.id(), PROVIDER, refused.version(), DETAILS);
		this.products.submit(CASE, List.of(product.id()));
		this.products.list(CASE, product.id(), CHECKS);
		Product listed = this.products.owned(product.id(), PROVIDER);
		assertThat(listed.state()).isEqualTo(Product.State.LISTED);
		assertThat(listed.reason()).isNull();
		assertThat(listed.checklist()).isEqualTo(CHECKS);
	}

	@Test
	void whoLeavesHasNothingListedAndNothingInReview() {
		Product listed = create("a");
		Product inReview = create("b");
		this.products.submit(CASE, List.of(listed.id(), inReview.id()));
		this.products.list(CASE, listed.id(), CHECKS);
		this.products.delistAll(CASE);
		assertThat(stateOf(listed)).isEqualTo(Product.State.DELISTED);
		assertThat(stateOf(inReview)).isEqualTo(Product.State.DRAFT);
		verify(this.process).end(CASE);
	}

	@Test
	void noticesSpeakOfTheProductsHandedInLast() {
		Product listed = create("a");
		Product refused = create("b");
		this.products.submit(CASE, List.of(listed.id(), refused.id()));
		this.products.list(CASE, listed.id(), CHECKS);
		this.products.refuse(CASE, refused.id(), List.of(), "描述含站外链接");
		assertThat(this.facts.of(CASE, Locale.SIMPLIFIED_CHINESE)).containsEntry("product", "云备份")
			.containsEntry("productReason", "· 云备份：描述含站外链接");
	}

	@Test
	void aMemberWithADraftBeginsOneFurtherListing() {
		create("a");
		assertThatExceptionOfType(ListingNotPossible.class).isThrownBy(() -> this.listings.begin(CASE, PROVIDER));
		reached(Application.State.ONBOARDED);
		this.listings.begin(CASE, PROVIDER);
		verify(this.process).start(CASE, "tencent-classic", PROVIDER);
		given(this.process.isOpen(CASE)).willReturn(true);
		assertThatExceptionOfType(ListingNotPossible.class).isThrownBy(() -> this.listings.begin(CASE, PROVIDER));
	}

	@Test
	void aMemberWithNothingToListBeginsNoListing() {
		reached(Application.State.ONBOARDED);
		assertThatExceptionOfType(ListingNotPossible.class).isThrownBy(() -> this.listings.begin(CASE, PROVIDER));
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
