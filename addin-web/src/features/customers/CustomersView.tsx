import type { OfficeHost } from "../../office";
import { CustomerPage } from "./CustomerPage";
import { CustomerSearch } from "./CustomerSearch";

type Props = {
  companyId: number;
  customerId: number | null;
  host: OfficeHost;
  onCustomer: (customerId: number | null) => void;
  onImport: () => void;
};

export function CustomersView({ companyId, customerId, host, onCustomer, onImport }: Props) {
  if (customerId === null)
    return <CustomerSearch companyId={companyId} onCustomer={onCustomer} onImport={onImport} />;
  return (
    <CustomerPage
      key={customerId}
      companyId={companyId}
      customerId={customerId}
      host={host}
      onBack={() => {
        onCustomer(null);
      }}
    />
  );
}
