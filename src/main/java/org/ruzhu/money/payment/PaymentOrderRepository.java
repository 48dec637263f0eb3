package org.ruzhu.money.payment;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PaymentOrderRepository extends ListCrudRepository<PaymentOrder, String> {

	@Query("select nextval('payment_order_number')")
	long nextNumber();

	List<PaymentOrder> findByCaseIdOrderByNumberDesc(String caseId);

}
