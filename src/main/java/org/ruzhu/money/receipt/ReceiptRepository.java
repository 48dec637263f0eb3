package org.ruzhu.money.receipt;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReceiptRepository extends ListCrudRepository<Receipt, String> {

	@Query("select nextval('receipt_number')")
	long nextNumber();

	List<Receipt> findByCaseIdOrderByNumber(String caseId);

	boolean existsByPaymentKey(String paymentKey);

}
