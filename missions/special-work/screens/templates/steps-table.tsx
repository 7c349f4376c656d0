import type { StepParts } from '../../contract/template-lines.ts'

export const StepsTable = ({ steps }: { readonly steps: readonly StepParts[] }) => (
  <table className="swd-table">
    <thead><tr><th scope="col">步骤</th><th scope="col">可能的危害</th><th scope="col">控制措施</th></tr></thead>
    <tbody>{steps.map(({ step, hazard, measure }, at) => <tr key={at}><td>{at + 1}. {step}</td><td>{hazard}</td><td>{measure}</td></tr>)}</tbody>
  </table>
)
